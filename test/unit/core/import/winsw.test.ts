import { describe, expect, it } from 'vitest';
import { StewardError, type Failure } from '../../../../electron/contract/errors.js';
import { readWinsw } from '../../../../electron/core/import/winsw.js';

const JENKINS = `<?xml version="1.0" encoding="UTF-8"?>
<!-- a real-life shape -->
<service>
  <id>jenkins</id>
  <name>Jenkins &amp; more</name>
  <description>自动化服务器</description>
  <env name="JENKINS_HOME" value="%BASE%\\home"/>
  <executable>%BASE%\\jre\\bin\\java.exe</executable>
  <arguments>-Xrs -Xmx256m
    -jar "%BASE%\\jenkins.war" --httpPort=8080</arguments>
  <workingdirectory>%BASE%\\work</workingdirectory>
  <log mode="roll-by-size">
    <sizeThreshold>2048</sizeThreshold>
    <keepFiles>5</keepFiles>
  </log>
  <onfailure action="restart" delay="10 sec"/>
  <onfailure action="reboot" delay="1 hour"/>
  <resetfailure>1 hour</resetfailure>
  <stoptimeout>15 sec</stoptimeout>
  <startmode>Automatic</startmode>
  <delayedAutoStart>true</delayedAutoStart>
  <depend>Tcpip</depend>
  <depend>Eventlog</depend>
  <priority>BelowNormal</priority>
  <serviceaccount>
    <domain>CORP</domain>
    <user>svc-jenkins</user>
    <password>hunter2</password>
  </serviceaccount>
  <beeponshutdown/>
  <stopparentprocessfirst>true</stopparentprocessfirst>
  <download from="http://x/y" to="%BASE%\\y"/>
  <colour>blue</colour>
</service>`;

function refused(text: string): Failure {
  try {
    readWinsw(text, null);
  } catch (error) {
    if (error instanceof StewardError) return error.failure;
    throw error;
  }
  throw new Error('It was not refused.');
}

const parametersOf = (...lines: string[]) =>
  readWinsw(`<service><id>a</id><executable>a.exe</executable>${lines.join('\n')}</service>`, 'C:\\a').config
    .parameters;

describe('a WinSW configuration', () => {
  it('is carried over', () => {
    const { config } = readWinsw(JENKINS, 'C:\\jenkins');
    expect(config).toMatchObject({
      name: 'jenkins',
      displayName: 'Jenkins & more',
      description: '自动化服务器',
      startType: 'delayed',
      account: 'CORP\\svc-jenkins',
      dependencies: ['Tcpip', 'Eventlog'],
    });
    expect(config.parameters).toMatchObject({
      Application: 'C:\\jenkins\\jre\\bin\\java.exe',
      AppParameters: '-Xrs -Xmx256m -jar "C:\\jenkins\\jenkins.war" --httpPort=8080',
      AppDirectory: 'C:\\jenkins\\work',
      AppEnvironmentExtra: ['JENKINS_HOME=C:\\jenkins\\home'],
      AppRotateFiles: 1,
      AppRotateOnline: 1,
      AppRotateBytes: 2048 * 1024,
      RotateKeep: 5,
      AppRestartDelay: 10_000,
      AppExit: { Default: 'Restart', '0': 'Exit' },
      AppStopMethodConsole: 15_000,
      AppPriority: 0x4000,
    });
  });

  it('tells what cannot be carried over, with its line and without secrets', () => {
    const { remarks } = readWinsw(JENKINS, 'C:\\jenkins');
    expect(remarks.map(({ code, line, item }) => [code, line, item])).toEqual([
      ['onlyOne', 17, 'onfailure'],
      ['notNeeded', 18, 'resetfailure'],
      ['account', 25, 'serviceaccount'],
      ['password', 28, 'password'],
      ['notSupported', 30, 'beeponshutdown'],
      ['notNeeded', 31, 'stopparentprocessfirst'],
      ['notSupported', 32, 'download'],
      ['unknown', 33, 'colour'],
    ]);
    expect(JSON.stringify(readWinsw(JENKINS, null))).not.toContain('hunter2');
  });

  it('keeps %BASE% where the folder is not known, and says so', () => {
    const { config, remarks } = readWinsw(JENKINS, null);
    expect(config.parameters['Application']).toBe('%BASE%\\jre\\bin\\java.exe');
    expect(remarks.filter(({ code }) => code === 'base').map(({ item }) => item)).toContain('executable');
  });

  it.each([
    [
      ['<stopexecutable>C:\\a b\\stop.exe</stopexecutable><stoparguments>now</stoparguments>'],
      { StopCommand: '"C:\\a b\\stop.exe" now' },
    ],
    [
      ['<startarguments>run</startarguments><stoparguments>stop</stoparguments>'],
      { AppParameters: 'run', StopCommand: 'a.exe stop' },
    ],
    [['<argument>one</argument><argument>two</argument>'], { AppParameters: 'one two' }],
    [['<log mode="reset"/>'], { AppStdoutCreationDisposition: 2, AppStderrCreationDisposition: 2 }],
    [['<logmode>rotate</logmode>'], { AppRotateBytes: 10 * 1024 * 1024, RotateKeep: 8 }],
    [
      [
        '<log mode="roll-by-size-time"><pattern>yyyyMMdd</pattern><autoRollAtTime>02:30:00</autoRollAtTime></log>',
      ],
      { RotateAt: '02:30' },
    ],
    [['<onfailure action="none"/>'], { AppExit: { Default: 'Exit' } }],
    [['<stoptimeout>500</stoptimeout>'], { AppStopMethodConsole: 500 }],
    [
      ['<prestart><executable>p.exe</executable><arguments>-x</arguments></prestart>'],
      { AppEvents: { 'Start/Pre': 'p.exe -x' } },
    ],
    [['<ARGUMENTS>x</ARGUMENTS>'], { AppParameters: 'x' }],
    [['<env name="A" value="&quot;1&quot;"/>'], { AppEnvironmentExtra: ['A="1"'] }],
  ])('%j', (lines, expected) => expect(parametersOf(...lines)).toMatchObject(expected));

  it('without logs keeps none', () => {
    expect(parametersOf('<log mode="none"/>')).not.toHaveProperty('AppStdout');
    expect(parametersOf('<log mode="append"/>')).toHaveProperty('AppStdout');
  });
});

describe('what is no WinSW configuration', () => {
  it.each([
    ['nothing', '', 'importSyntax', 1],
    ['no XML', 'version: 1', 'importSyntax', 1],
    ['cut off', '<service>\n<id>a</id>', 'importSyntax', 2],
    ['wrongly nested', '<service>\n<id>a</service>', 'importSyntax', 2],
    ['other XML', '<configuration/>', 'importKind', 1],
    ['an unknown entity', '<service>\n<id>&xxe;</id></service>', 'importSyntax', 2],
    ['a document type', '<!DOCTYPE a [<!ENTITY x "y">]>\n<service/>', 'importDoctype', 1],
    [
      'external entities',
      '<?xml version="1.0"?>\n<!DOCTYPE a SYSTEM "file:///etc/passwd">\n<service/>',
      'importDoctype',
      2,
    ],
    ['a bomb of elements', `<service>${'<a/>'.repeat(6000)}</service>`, 'importSyntax', 1],
    ['nested without end', '<service>'.repeat(1000), 'importSyntax', 1],
  ])('%s is refused with its line', (_, text, code, line) => {
    expect(refused(text)).toMatchObject({ code, object: String(line) });
  });

  it('cannot reach the prototype of anything', () => {
    const { config } = readWinsw(
      '<service><id>a</id><__proto__><x>1</x></__proto__><env name="__proto__" value="1"/></service>',
      null,
    );
    expect(config.parameters['AppEnvironmentExtra']).toEqual(['__proto__=1']);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
