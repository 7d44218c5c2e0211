/** Why a service does not run, and what to do about it. */
export const diagnosis = {
  title: 'What keeps {{name}} from running',
  head_one: 'What is wrong',
  head_other: 'What is wrong: {{count}} things',
  probably: 'Probably:',
  remedy: {
    log: 'Show the log',
    start: 'Start {{name}}',
    setting: 'Change “{{setting}}”',
  },
  finding: {
    programMissing:
      '{{path}} is not there, or {{account}} cannot see it. Put the program back, or enter where it is now. Drive letters of the network exist only for the user who connected them.',
    programIsDirectory: '{{path}} is a folder, not a program.',
    needsInterpreter:
      '{{path}} is a script, which Windows cannot start by itself. Enter its interpreter as the program and the script as its argument.',
    programNotExecutable:
      '{{path}} is not a program that Windows can run. It may be damaged or made for another system.',
    directoryMissing: 'The startup directory {{path}} is not there. Create it, or enter another one.',
    dependencyMissing: 'It depends on the service {{name}}, which is not installed on this computer.',
    dependencyNotRunning: 'It depends on the service {{name}}, which is not running.',
    wrongMachine:
      '{{path}} is not made for this Windows ({{machine}}). Use the build for this computer’s processor.',
    accessDenied:
      'The account {{account}} may not run {{path}}, or not enter its folder. Give it the right to read and execute, or choose another account.',
    elevationRequired:
      'The program demands administrator rights, which {{account}} does not have. Choose Local System, or another account.',
    logonFailed:
      'Windows could not log {{account}} on: the password is wrong or has expired, or the account is locked. Enter the password again.',
    logonRightMissing:
      '{{account}} may not log on as a service. Enter the account again here, and it is given the right; a group policy can take it away again.',
    startTimeout:
      'It did not tell Windows in time that it runs. A program that is no service by itself needs Steward as its host.',
    markedForDeletion:
      'It has been removed, but another program still holds it open. Close Services (services.msc), Task Manager and Event Viewer; it goes with the last one, or when Windows restarts.',
    settingInvalid: 'The setting {{setting}} is missing or invalid in the registry.',
    hookForbids: 'The hook {{hook}} ended with exit code 99, which forbids the start.',
    hostDied:
      'The host process of the service was ended from outside, and its program with it. Look in the Windows event log for who did it; a virus scanner may have.',
    dllMissing:
      'A DLL that the program needs was not found ({{exitCode}}). Its folder must be the startup directory or on the PATH of the system, not only of a user; often the Visual C++ runtime is missing.',
    dllFunctionMissing:
      'A DLL that the program found lacks a function ({{exitCode}}): it is another version than the program was made for.',
    dllMachine:
      'A DLL that the program found is made for another processor ({{exitCode}}): 32-bit and 64-bit do not mix.',
    dllInitFailed:
      'A DLL could not be initialised ({{exitCode}}). With many services the desktop heap may be full; programs with windows need a desktop, which a service does not have.',
    crashed:
      'The program crashed ({{exitCode}}). This is an error in the program or its plug-ins; its last lines may say where.',
    portInUse:
      'Port {{what}} is taken by another program. In a command prompt, netstat -ano | findstr :{{what}} shows its PID. Stop that program, or choose another port.',
    portInUsePlain:
      'A port that it listens on is taken by another program. Stop that program, or choose another port.',
    portHeld:
      'Port {{what}} is in use by {{image}} (PID {{pid}}). Stop that program, or choose another port.',
    portHeldByService:
      'Port {{what}} is in use by the service {{name}} ({{image}}, PID {{pid}}). Stop that service, or choose another port.',
    waitsForInput:
      'It waits for a key or for input. A service has no console: reading gives the end of the input at once. Take the pause or prompt out, or give what it asks for as arguments.',
    portForbidden:
      'It may not listen on port {{what}}. Windows or Hyper-V may have reserved it: netsh int ipv4 show excludedportrange tcp lists what is reserved.',
    portForbiddenPlain:
      'It may not listen on its port. Windows or Hyper-V may have reserved it: netsh int ipv4 show excludedportrange tcp lists what is reserved.',
    moduleMissing:
      'It does not find {{what}}. Install its packages for all users, and check the startup directory and the environment: a service has not those of your user.',
    moduleMissingPlain:
      'It does not find one of its modules. Install its packages for all users, and check the startup directory.',
    fileMissing: 'It does not find {{what}}. A relative path begins at the startup directory.',
    fileMissingPlain: 'It does not find a file. A relative path begins at the startup directory.',
    permissionDenied: 'It was denied access to a file or a port. Its account is {{account}}.',
    connectionRefused:
      'It could not reach {{what}}. Is that server up? If it runs on this computer, make this service depend on it.',
    connectionRefusedPlain:
      'It could not reach a server that it needs. If that runs on this computer, make this service depend on it.',
    runtimeMissing:
      'The runtime that it needs is not installed for all users, or is not on the system’s PATH.',
    runtimeTooOld:
      'The runtime that it was started with is too old for it. Choose a newer one as the program.',
    commandLineWrong: 'It does not understand its command line.',
    outOfMemory:
      'It ran out of memory. Give it a higher limit in its arguments, or more memory to the computer.',
    endsAtOnce:
      'The program ends at once with {{exitCode}} and prints nothing. A console program that waits for input gets none as a service and ends; others need an argument to stay.',
    keepsExiting: 'The program ends by itself with {{exitCode}}. Its last lines may say why.',
  },
} as const;
