import { askEn } from './ask.js';

/**
 * Texts that both the application's core (tray, notifications) and the window need. Placeholders are i18next's.
 * Errors say what happened, why, and what to do, in that order.
 */
export const en = {
  product: 'Steward',
  state: {
    running: 'Running',
    starting: 'Starting',
    waiting: 'Waiting',
    backoff: 'Restarting',
    backoffIn: 'Restarting in {{seconds}} s',
    stopping: 'Stopping',
    paused: 'Paused',
    stopped: 'Stopped',
    failed: 'Failed',
    unknown: 'Unknown',
  },
  reason: {
    exited: 'exited with {{exitCode}} after {{ran}}',
    exitedAgain: 'exited with {{exitCode}} after {{ran}}, {{count}} times in a row',
    exitedPlain: 'exited with {{exitCode}}',
    startFailed: '{{object}} could not be started: {{win32Text}}',
    gaveUp: 'gave up; restarts within {{seconds}} s: {{count}}; last exit code {{exitCode}}',
    gaveUpStart:
      'gave up; restarts within {{seconds}} s: {{count}}; {{object}} could not be started: {{win32Text}}',
    stoppedWithError: 'stopped with an error: {{win32Text}}',
    stoppedSpecific: 'stopped by itself with code {{exitCode}}',
    settingsInvalid: 'setting {{object}} is missing or invalid',
    logFailed: 'log file {{object}} cannot be written: {{win32Text}}',
    rotationFailed: 'log file {{object}} cannot be rotated and goes on growing: {{win32Text}}',
    hostDied: 'the service host ended unexpectedly',
    hookAborted: 'hook {{object}} forbade the start (exit code 99)',
  },
  startType: {
    automatic: 'Automatic',
    delayed: 'Automatic (Delayed Start)',
    manual: 'Manual',
    disabled: 'Disabled',
    boot: 'Boot',
    system: 'System',
  },
  account: {
    localSystem: 'Local System',
    localService: 'Local Service',
    networkService: 'Network Service',
  },
  action: {
    start: 'Start',
    stop: 'Stop',
    restart: 'Restart',
    retryNow: 'Retry now',
    remove: 'Remove',
    logs: 'View log',
    openFolder: 'Open folder',
    newService: 'New service',
  },
  edit: {
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
  },
  tray: {
    open: 'Open Steward',
    newService: 'New service…',
    settings: 'Settings…',
    exit: 'Exit (services keep running)',
    more: '{{count}} more…',
    item: '{{name}}: {{state}}',
    itemReason: '{{name}}: {{state}}, {{reason}}',
    tooltipNone: 'Steward: no services yet',
    tooltip: 'Steward: {{running}} running of {{total}}',
    tooltipBusy: 'Steward: {{running}} running, {{busy}} changing: {{names}}',
    tooltipFailed: 'Steward: {{running}} running, {{failed}} failed: {{names}}',
    tooltipFlapping: 'Steward: {{running}} running, {{flapping}} restarting over and over: {{names}}',
    tooltipDisconnected: 'Steward: no connection to its helper',
    disconnected: 'No connection to the helper',
  },
  ask: askEn,
  notify: {
    crashedTitle: '{{name}} ended unexpectedly',
    failedTitle: '{{name}} has failed',
    flappingTitle: '{{name}} keeps restarting',
    restartedBody: 'It was started again at once.',
    recoveredTitle: '{{name}} is running again',
    failedGroup: '{{count}} services have failed',
    recoveredGroup: '{{count}} services are running again',
    updateTitle: 'Steward {{version}} is available',
    updateBody: 'Click to download and install it. Your services keep running meanwhile.',
    closedTitle: 'Steward is still in the notification area',
    closedBody:
      'Closing the window changes nothing: your services keep running, and a click on the icon brings Steward back.',
    cancelled: 'Cancelled: permission was not given, nothing was changed.',
  },
  support: {
    readme: `A support bundle of Steward.

versions.json           versions of Steward, its helper, the system and what Steward runs on
services.json           the services of this machine and their states
services/<name>/        settings.json: the settings of a service
                        events.json: what happened to it last
                        stdout.log, stderr.log: the ends of its logs
application/            Steward's own settings and its own log
problems.txt            what could not be read, if anything

Secrets are left out: values of environment variables, and what is recognised as a password, token or key by its
name or form; "<left out>" stands in their place. Names of users, computers, services and paths stay. What has
neither name nor form, such as a password alone on a line of a log, is not recognised: read what you pass on.`,
  },
  failure: {
    startFailed: '{{object}} did not start: {{reason}}.',
  },
  error: {
    nameEmpty: 'The service name is missing. Enter a short name, such as GameServer.',
    nameTooLong: 'The name is longer than 256 characters, the limit of Windows. Shorten it.',
    nameInvalidCharacter:
      'A service name cannot contain / or \\. Leave these characters out; the display name may have them.',
    nameTaken: 'There is already a service named “{{object}}”. Choose another name.',
    nameTakenCase:
      'There is already a service whose name differs from “{{object}}” only in upper and lower case, which Windows does not tell apart. Choose another name.',
    displayNameTooLong: 'The display name is longer than 256 characters, the limit of Windows. Shorten it.',
    displayNameTaken: 'Another service already has the display name “{{object}}”. Choose another one.',
    pathEmpty: 'The program is missing. Enter its full path, browse for it, or drop it on this window.',
    pathRelative:
      '“{{value}}” is not a full path, and a service does not know which folder you mean. Enter it from the drive on, such as C:\\games\\server.exe.',
    pathMissing:
      'There is no file {{object}}. Check the path; network drives of your own session are not seen by services.',
    pathIsDirectory: '{{object}} is a folder. Choose the program in it.',
    pathNotExecutable:
      '{{object}} is not a program that Windows can start. Choose an .exe, .com, .bat or .cmd file.',
    pathTooLong: 'The path is longer than 32,767 characters, the limit of Windows. Shorten it.',
    pathInvalidCharacter: 'The path has a character that Windows does not allow: < > " | ? *. Remove it.',
    needsInterpreter:
      '{{object}} is a script, which Windows cannot start by itself. Run it with its interpreter, with the script as first argument.',
    directoryMissing: 'There is no folder {{object}}. Create it or choose another one.',
    directoryNotDirectory:
      '{{object}} is a file, not a folder. Choose the folder that the program is to start in.',
    controlCharacter: 'The text has a line break or another control character in it. Remove it.',
    secretLeftOut:
      'A secret is missing here: it was not kept, and “<left out>” stands in its place. Enter the real value.',
    argumentsTooLong:
      'The arguments are longer than 16,383 characters, which is all that can be stored. Move them to a file.',
    valueOutOfRange: '{{field}}: {{value}} is out of range. {{allowed}}',
    valueWrongType: '{{field}}: “{{value}}” is not of the kind expected. {{allowed}}',
    valueNotAllowed: '{{field}}: “{{value}}” is not one of the allowed values. {{allowed}}',
    parameterUnknown: 'There is no parameter {{object}}. Check its spelling.',
    dependencyMissing:
      'The service depends on {{object}}, which does not exist. Remove it from the dependencies or install it first.',
    dependencySelf: 'A service cannot depend on itself. Remove {{object}} from the dependencies.',
    dependencyCircle:
      '{{object}} depends on this service itself, directly or through others, so neither could start. Remove one of the two dependencies.',
    groupMissing:
      'The service depends on the load order group {{object}}, which Windows does not list. Check its spelling, or remove it.',
    privilegeUnknown:
      'Windows has no privilege {{object}}. Write names such as SeChangeNotifyPrivilege; “whoami /priv” lists some.',
    recoveryActionsInvalid:
      '“{{value}}” lists no recovery actions. Write none, restart, reboot or run, each with its delay in milliseconds, such as restart/60000/run/1000.',
    resetWithoutActions:
      'Windows keeps the time after which failures are forgotten only with recovery actions. Set recovery actions first.',
    accountEmpty: 'The account is missing. Write it as DOMAIN\\name or .\\name.',
    accountUnknown: 'Windows does not know the account {{object}}. Write it as DOMAIN\\name or .\\name.',
    passwordMissing: 'The account {{object}} needs its password.',
    serviceMissing: 'There is no service {{object}} any more. Somebody else has removed it.',
    serviceProtected:
      'Windows protects {{object}} even from administrators, so it cannot be changed. Leave it as it is.',
    serviceIsDriver:
      '{{object}} is a driver, not a service, and Steward does not manage drivers. Use the Device Manager.',
    settingNeedsHost:
      '{{field}} works only for programs that Steward hosts. The program of {{object}} is a service itself; leave the setting out.',
    hostingFixed:
      '{{object}} was registered with another kind of hosting, which cannot be changed. Remove the service first, then create it again.',
    notNssm:
      '{{object}} is not run by NSSM, so there is nothing to take over. Choose a service that NSSM runs.',
    hostMissing: 'There is no nssm.exe at {{value}}. Give the path of an NSSM that exists.',
    hostUnknown:
      '{{object}} was not adopted from NSSM, so it is not known which nssm.exe is to run it. Give its path.',
    hostUnchanged: '{{object}} is already run that way. Nothing was changed.',
    effectiveNextStart: '{{object}} is running. The change takes effect when it is started the next time.',
    settingsChanged:
      '{{field}} of {{object}} was changed by somebody else meanwhile, and nothing was written. Look at its value now, and apply again.',
    serviceNotManaged: '{{object}} is not hosted by Steward. Manage it with the tool that created it.',
    serviceDisabled:
      '{{object}} is disabled, so Windows will not start it. Set its start type to Automatic or Manual first.',
    serviceMarkedForDeletion:
      '{{object}} has been removed, but another program still holds it open. Close services.msc and Task Manager; Windows then finishes the removal.',
    alreadyRunning: '{{object}} is already running.',
    notRunning: '{{object}} is not running.',
    changeableByUsers:
      'Every user of this computer can change {{value}}, while the service runs as Local System: whoever puts another program in its place gets all rights. Move it below C:\\Program Files, take the right to write from Users, or choose another account.',
    networkDrive:
      'The drive is connected for you only; a service does not see it. Enter {{value}} and an account that may read there, or copy the program to this computer.',
    networkDriveUnknown:
      '{{value}} is on a network drive that is connected for you only; a service does not see it. Enter the path of its share (\\\\server\\share\\…), or copy the program to this computer.',
    networkShare:
      'A service reaches {{value}} not as you, but as its own account; the built-in ones are this computer’s account there, or nobody. Choose an account that may read there, or copy the program to this computer.',
    pathInProfile:
      '{{value}} is inside a user’s profile, which other accounts may not be able to read or write, and which goes with the user. Move it to a folder of its own, such as below C:\\Program Files.',
    interpreterAlone:
      '{{value}} without arguments waits for what somebody types. A service has no keyboard, so that it ends at once. Enter the script that it is to run.',
    trialRunning: 'A test run is under way already. Wait until it has ended, or stop it.',
    busy: 'Another operation on {{object}} is still under way. Wait until it is finished.',
    startFailed: '{{object}} did not start. Its log and its events tell why.',
    startTimeout:
      '{{object}} was still not running when the time was up. Look at its log for what it is waiting for.',
    stopTimeout:
      '{{object}} was still running when the time was up. It may be finishing its work; try again, or end its process.',
    badRequest: 'The request was not understood, and nothing was changed. {{message}}',
    hashMismatch:
      'The request was changed after it was approved, so nothing was done. If this happens again, have the computer checked for malware.',
    requestTooLarge: 'Too much at once: the request is larger than 4 MB. Do it in smaller steps.',
    requestUnreadable: 'The request file {{object}} could not be read, and nothing was changed. Try again.',
    protocolUnsupported: 'Steward and its helper are of different versions. Install Steward again.',
    importTooLarge:
      'The file is too large for a configuration (more than 512 KiB). Split it, or check which file it is.',
    importNothing:
      'This is no configuration of services: it should be an object with version and services. Check which file it is.',
    importSyntax:
      'Line {{object}} breaks the rules of its format (JSON, YAML, XML or a unit file). Correct it and try again.',
    importDuplicate:
      'Line {{object}} says something a second time, so it is not clear which counts. Remove one of them.',
    importAlias:
      'Line {{object}} uses an anchor or alias of YAML, which is not allowed in a configuration. Write the value out.',
    importUnknown: 'Line {{object}}: {{field}} is not known. Check the spelling, or remove it.',
    importMissing: 'Line {{object}}: {{field}} is missing. Add it.',
    importValue:
      'Line {{object}}: {{field}} is of the wrong type, or its value “{{value}}” is not allowed. Correct it.',
    importVersion: 'Line {{object}}: version {{value}} of the format is not known; 1 is the only one.',
    importKind:
      'This is no file that can be imported here: a configuration of Steward, of WinSW (<service>), or a unit file of systemd with a section [Service]. Check which file it is.',
    importDoctype:
      'Line {{object}}: a document type (DOCTYPE) is not allowed, because entities could be declared in it. Remove it.',
    accessDenied:
      'Windows denied access to {{object}}. Administrator permission is needed; confirm the prompt, or ask your administrator.',
    forbiddenByPolicy:
      'A policy of your organization ({{operation}}) forbids this for {{object}}. Ask who manages this machine.',
    settingUnsupported:
      'This system does not keep this setting of {{object}}. Windows 7 and later do; Wine keeps only some of them.',
    win32: '{{operation}} failed for {{object}}: {{win32Text}}',
    helperMissing:
      'The helper {{object}} is missing. A virus scanner may have removed it; install Steward again.',
    helperDied: 'The helper ended unexpectedly. Your services keep running; it is being started again.',
    helperGarbage:
      'The helper gave an answer that makes no sense, so it is being started again. Your services keep running.',
    helperTimeout: 'The helper did not answer in time ({{operation}}). Restart it if this goes on.',
    elevationDeclined: 'Cancelled: permission was not given, nothing was changed.',
    elevationFailed: 'The helper could not be run with administrator permission: {{message}}',
    elevationLost:
      'The helper was ended while it worked with administrator permission ({{message}}). What it had begun may be half done: look at the service, then try again.',
    logMissing: '{{object}} has no log: its output is not captured.',
    updateFailed:
      'The update could not be fetched ({{object}}): {{message}}. Nothing was changed; check the network and try again.',
    fileUnwritable:
      'The file {{object}} cannot be written: {{message}}. Choose another place, or make room on the disk.',
    logUnreadable: 'The log {{object}} cannot be read: {{message}}',
    searchInvalid:
      '“{{value}}” is no regular expression: {{message}}. Correct it, or switch regular expressions off.',
    searchTooSlow:
      'The expression “{{value}}” takes too long on this log and was stopped. Avoid repetitions within repetitions, such as (a+)+.',
    notSupported: 'This is not possible here. {{message}}',
    internal: 'Something went wrong inside Steward: {{message}}',
  },
  allowed: {
    number: 'Give a whole number from {{min}} to {{max}}.',
    words: 'Give one of {{values}}.',
    processors: 'Give a list of processors from 0 to 63 such as 0-2,4, or All.',
    environment: 'Give NAME=value.',
    failureActions: 'Give actions, each with its delay in milliseconds, such as restart/60000/run/1000.',
    dayTimes: 'Give a list of times of day such as 00:00,12:30.',
  },
  win32: {
    '2': 'the file does not exist (2). Check the path.',
    '3': 'the folder does not exist (3). Check the path.',
    '5': 'access is denied (5). Check that the account of the service may read and run it.',
    '32': 'another program has the file open (32). Close it there.',
    '87': 'Windows did not accept a value (87). Check the settings of the service.',
    '112': 'the disk is full (112). Make room.',
    '193': 'it is not a valid program (193). It may be damaged or made for another kind of processor.',
    '216': 'it is made for another kind of processor (216). Get the 64-bit Windows version.',
    '740': 'it asks for administrator permission by itself (740). Let the service log on as Local System.',
    '1051': 'running services depend on it (1051). Stop those first.',
    '1053': 'it did not answer in time (1053). Look at its log; it may need longer, or wait for something.',
    '1056': 'it is already running (1056).',
    '1057': 'the account does not exist or the password is wrong (1057). Check “Log on as”.',
    '1058': 'it is disabled (1058). Set its start type to Automatic or Manual.',
    '1059': 'it and a service that it depends on need each other (1059). Remove one of the dependencies.',
    '1060': 'there is no such service (1060).',
    '1061': 'it cannot take the command right now (1061). Wait a moment and try again.',
    '1062': 'it is not running (1062).',
    '1066': 'the program ended with an error code of its own (1066). Look at its log.',
    '1067': 'the process ended unexpectedly (1067). Look at its log.',
    '1068': 'a service that it depends on could not be started (1068). Start that one first.',
    '1069':
      'it could not log on (1069). Check the account, its password and its right to log on as a service.',
    '1072': 'it is marked for deletion (1072). Close services.msc and Task Manager.',
    '1073': 'a service of this name exists already (1073).',
    '1075':
      'a service that it depends on does not exist or is marked for deletion (1075). Remove that dependency.',
    '1077': 'it has not been started since Windows started (1077).',
    '1078': 'the display name is taken by another service (1078).',
    '1079':
      'its process is shared with services of another account (1079). Let all of them log on as the same one.',
    '1326': 'the account or its password is wrong (1326). Enter the password again under “Log on as”.',
    '1327':
      'the account is restricted, such as by an empty password or hours (1327). Give it a password, or lift that.',
    '1332': 'the account does not exist (1332). Check its spelling.',
    '1385':
      'the account may not log on as a service (1385). Grant it that right in the local security policy.',
    '1387': 'the account or group does not exist (1387). Check its spelling.',
    '1450': 'Windows has run out of a system resource (1450). End what uses much memory or many handles.',
    '1460': 'its time was up (1460). Give it longer, or see what it waits for.',
    '1816': 'a quota is used up (1816). End what uses much memory, or raise the limit of the account or job.',
    other: 'Windows error {{win32}}',
  },
} as const;

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

/** The shape that every language must fill. */
export type Messages = Texts<typeof en>;
