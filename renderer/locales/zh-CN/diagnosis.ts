import type { diagnosis as en } from '../en/diagnosis.js';
import type { Texts } from '../texts.js';

export const diagnosis: Texts<typeof en> = {
  title: '{{name}} 无法运行的原因',
  head_other: '问题与对策（{{count}}）',
  probably: '很可能：',
  remedy: {
    log: '查看日志',
    start: '启动 {{name}}',
    setting: '修改“{{setting}}”',
  },
  finding: {
    programMissing:
      '找不到 {{path}}，或者{{account}}无法访问它。请恢复该程序，或填写新的位置。网络驱动器号只对连接它的用户有效。',
    programIsDirectory: '{{path}} 是文件夹，不是程序。',
    needsInterpreter: '{{path}} 是脚本，Windows 无法直接启动。请将解释器填为程序，脚本填为参数。',
    programNotExecutable: '{{path}} 不是 Windows 可以运行的程序，可能已损坏，或适用于其他系统。',
    directoryMissing: '启动目录 {{path}} 不存在。请创建该目录，或填写其他目录。',
    dependencyMissing: '它依赖服务 {{name}}，但此计算机上没有安装该服务。',
    dependencyNotRunning: '它依赖服务 {{name}}，但该服务没有运行。',
    wrongMachine: '{{path}} 不适用于此 Windows（{{machine}}）。请使用与此计算机处理器对应的版本。',
    accessDenied:
      '帐户{{account}}无权运行 {{path}}，或无权进入其文件夹。请授予读取和执行权限，或选择其他帐户。',
    elevationRequired: '该程序要求管理员权限，而{{account}}没有。请选择本地系统或其他帐户。',
    logonFailed: 'Windows 无法以{{account}}登录：密码错误或已过期，或帐户已被锁定。请重新输入密码。',
    logonRightMissing:
      '{{account}}没有“作为服务登录”的权限。在此重新填写该帐户即可授予；组策略可能会再次收回。',
    startTimeout: '它没有在规定时间内通知 Windows 已启动。本身不是服务的程序需要由服务管家托管。',
    markedForDeletion:
      '该服务已被删除，但仍有其他程序打开着它。请关闭“服务”（services.msc）、任务管理器和事件查看器；全部关闭后或重新启动 Windows 后即会消失。',
    settingInvalid: '注册表中的设置 {{setting}} 缺失或无效。',
    hookForbids: '钩子 {{hook}} 以退出代码 99 退出，阻止了启动。',
    hostDied:
      '服务的宿主进程被外部终止，程序也随之结束。请在 Windows 事件日志中查看是谁终止的，可能是杀毒软件。',
    dllMissing:
      '找不到程序需要的 DLL（{{exitCode}}）。其文件夹必须是启动目录，或在系统（而不仅是某个用户）的 PATH 中；常见原因是缺少 Visual C++ 运行库。',
    dllFunctionMissing: '程序找到的某个 DLL 缺少所需的函数（{{exitCode}}）：版本与程序不符。',
    dllMachine: '程序找到的某个 DLL 适用于其他处理器（{{exitCode}}）：32 位与 64 位不能混用。',
    dllInitFailed:
      '某个 DLL 初始化失败（{{exitCode}}）。服务很多时桌面堆可能已满；带窗口的程序需要桌面，而服务没有桌面。',
    crashed: '程序崩溃（{{exitCode}}）。这是程序或其插件的错误，最后几行输出可能说明位置。',
    portInUse:
      '端口 {{what}} 已被其他程序占用。在命令提示符中运行 netstat -ano | findstr :{{what}} 可查看其 PID。请停止该程序，或更换端口。',
    portInUsePlain: '它要监听的端口已被其他程序占用。请停止该程序，或更换端口。',
    portHeld: '端口 {{what}} 已被 {{image}}（PID {{pid}}）占用。请停止该程序，或更换端口。',
    portHeldByService:
      '端口 {{what}} 已被服务 {{name}}（{{image}}，PID {{pid}}）占用。请停止该服务，或更换端口。',
    waitsForInput:
      '它在等待按键或输入。服务没有控制台，读取输入会立即得到输入结束。请去掉其中的暂停或提示，或通过启动参数提供所需内容。',
    portForbidden:
      '它无权监听端口 {{what}}。该端口可能被 Windows 或 Hyper-V 保留：运行 netsh int ipv4 show excludedportrange tcp 可查看保留的范围。',
    portForbiddenPlain:
      '它无权监听该端口。端口可能被 Windows 或 Hyper-V 保留：运行 netsh int ipv4 show excludedportrange tcp 可查看保留的范围。',
    moduleMissing:
      '找不到 {{what}}。请为所有用户安装依赖包，并检查启动目录和环境变量：服务没有您的用户环境。',
    moduleMissingPlain: '找不到某个模块。请为所有用户安装依赖包，并检查启动目录。',
    fileMissing: '找不到 {{what}}。相对路径以启动目录为起点。',
    fileMissingPlain: '找不到某个文件。相对路径以启动目录为起点。',
    permissionDenied: '它对文件或端口的访问被拒绝。登录身份是{{account}}。',
    connectionRefused: '无法连接 {{what}}。该服务器是否已启动？如果它在本机上，请将其设为此服务的依存关系。',
    connectionRefusedPlain: '无法连接它需要的服务器。如果该服务器在本机上，请将其设为此服务的依存关系。',
    runtimeMissing: '它需要的运行时没有为所有用户安装，或不在系统的 PATH 中。',
    runtimeTooOld: '启动它的运行时版本过低。请选择较新的版本作为程序。',
    commandLineWrong: '它无法识别启动参数。',
    outOfMemory: '内存不足。请在启动参数中提高上限，或增加计算机内存。',
    endsAtOnce:
      '程序立即以 {{exitCode}} 退出，没有任何输出。等待输入的控制台程序作为服务运行时得不到输入，会直接退出；另一些程序需要参数才会持续运行。',
    keepsExiting: '程序自行以 {{exitCode}} 退出，最后几行输出可能说明原因。',
  },
};
