/** What the form "New service" can be begun from. */
export const templates = {
  menu: 'Template',
  chosen: 'Template: {{name}}',
  own: 'Your templates',
  standard: 'Kinds of programs',
  none: 'No template',
  saveMenu: 'Save as template…',
  manageMenu: 'Your templates…',
  ownTaken: 'Filled in from your template {{name}}. Change what may not be the same twice, such as a port.',
  saveTitle: 'Save as template',
  saveHint:
    'Program, arguments, account and every setting are kept, for you alone. Passwords, and whatever looks like a secret in variables and arguments, are not.',
  name: 'Name of the template',
  nameOf: 'Name of the template {{name}}',
  save: 'Save',
  saved: 'Saved as {{name}}. You find it in New service, under Template.',
  leftOut_one: '{{count}} secret was left out.',
  leftOut_other: '{{count}} secrets were left out.',
  manageTitle: 'Your templates',
  nothing: 'You have no templates.',
  rename: 'Rename',
  renameOf: 'Rename {{name}}',
  remove: 'Delete',
  removeOf: 'Delete {{name}}',
  reallyRemove: 'Delete for good',
  reallyRemoveOf: 'Delete for good: {{name}}',
  unreadable: 'These files in the folder of your templates cannot be read as one: {{files}}',
  problem: {
    empty: 'The name is missing.',
    wrong: 'A name has at most {{max}} characters and no control characters.',
    taken: 'You have a template of this name. Choose another name, or delete that one.',
  },
  builtIn: {
    node: {
      name: 'Node.js application',
      program: 'Choose its script, such as server.js; node.exe is found by itself.',
      why: 'NODE_ENV=production is what frameworks look for; 10 seconds after Ctrl+C let open connections end.',
    },
    python: {
      name: 'Python script',
      program:
        'Choose the script; python.exe is found by itself. In a virtual environment, choose its python.exe.',
      why: 'What it prints reaches the log at once and in UTF-8; 10 seconds after Ctrl+C let it tidy up.',
    },
    java: {
      name: 'Java application (Spring Boot)',
      program: 'Choose the .jar; java.exe is found by itself.',
      why: 'It prints UTF-8; 30 seconds after Ctrl+C are what Spring Boot takes to finish requests.',
    },
    dotnet: {
      name: '.NET application',
      program: 'Choose the .dll, or the .exe of a self-contained one.',
      why: 'It runs with the Production settings; 30 seconds after Ctrl+C are what the .NET host takes to stop.',
    },
    console: {
      name: 'Console program (Go, Rust, C++)',
      program: 'Choose the .exe.',
      why: '10 seconds after Ctrl+C let it end by itself; while it keeps failing it is tried at least once a minute.',
    },
    nginx: {
      name: 'nginx',
      program: 'Choose nginx.exe.',
      why: 'It is stopped by nginx -s quit, which lets its workers finish; nginx does not understand Ctrl+C.',
    },
    redis: {
      name: 'Redis',
      program: 'Choose redis-server.exe; the arguments name its configuration file.',
      why: 'It is stopped by redis-cli shutdown, which saves the data first. With a password set, add -a to the stop command.',
    },
    exporter: {
      name: 'Prometheus exporter',
      program: 'Choose the exporter’s .exe, such as windows_exporter.exe; the arguments name its port.',
      why: 'It gets a lower priority, so that measuring never slows down what is measured.',
    },
    frpc: {
      name: 'frpc',
      program: 'Choose frpc.exe; the arguments name its configuration file.',
      why: 'frpc ends when its server cannot be reached at the start: it begins after the other services, and is tried again after 5 seconds, at least once a minute.',
    },
    powershell: {
      name: 'PowerShell script',
      program: 'Choose the .ps1; PowerShell is found by itself.',
      why: '5 seconds after Ctrl+C let its finally blocks run. A script that ends is started again: let it loop, or choose no restart.',
    },
    batch: {
      name: 'Batch file',
      program: 'Choose the .bat or .cmd. A line with pause waits forever: take it out.',
      why: 'Everything that it has started ends with it, 3 seconds after Ctrl+C.',
    },
  },
} as const;
