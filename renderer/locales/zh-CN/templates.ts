import type { templates as en } from '../en/templates.js';
import type { Texts } from '../texts.js';

/** “新建服务”表单可选的模板。 */
export const templates: Texts<typeof en> = {
  menu: '模板',
  chosen: '模板：{{name}}',
  own: '我的模板',
  standard: '程序类型',
  none: '不使用模板',
  saveMenu: '另存为模板…',
  manageMenu: '我的模板…',
  ownTaken: '已按您的模板 {{name}} 填写。请修改不能重复的设置，例如端口。',
  saveTitle: '另存为模板',
  saveHint:
    '保存程序、启动参数、帐户和全部设置，仅供您自己使用。密码以及环境变量和启动参数中的机密不会保存。',
  name: '模板名称',
  nameOf: '模板 {{name}} 的名称',
  save: '保存',
  saved: '已保存为 {{name}}，可在“新建服务”的“模板”中找到。',
  leftOut_other: '有 {{count}} 处机密未保存。',
  manageTitle: '我的模板',
  nothing: '您还没有模板。',
  rename: '重命名',
  renameOf: '重命名 {{name}}',
  remove: '删除',
  removeOf: '删除 {{name}}',
  reallyRemove: '确认删除',
  reallyRemoveOf: '确认删除：{{name}}',
  unreadable: '模板文件夹中的这些文件无法作为模板读取：{{files}}',
  problem: {
    empty: '缺少名称。',
    wrong: '名称最多 {{max}} 个字符，且不能包含控制字符。',
    taken: '已有同名模板。请换一个名称，或先删除原来的模板。',
  },
  builtIn: {
    node: {
      name: 'Node.js 应用',
      program: '请选择脚本，例如 server.js；node.exe 会自动找到。',
      why: '设置框架识别的 NODE_ENV=production；发送 Ctrl+C 后等待 10 秒，让已有连接结束。',
    },
    python: {
      name: 'Python 脚本',
      program: '请选择脚本；python.exe 会自动找到。使用虚拟环境时请选择其中的 python.exe。',
      why: '输出立即以 UTF-8 写入日志；发送 Ctrl+C 后等待 10 秒，让程序收尾。',
    },
    java: {
      name: 'Java 应用（Spring Boot）',
      program: '请选择 .jar 文件；java.exe 会自动找到。',
      why: '以 UTF-8 输出；发送 Ctrl+C 后等待 30 秒，与 Spring Boot 处理完请求所需的时间一致。',
    },
    dotnet: {
      name: '.NET 应用',
      program: '请选择 .dll 文件；独立发布的应用请选择 .exe。',
      why: '使用 Production 环境的配置；发送 Ctrl+C 后等待 30 秒，与 .NET 主机停止所需的时间一致。',
    },
    console: {
      name: '控制台程序（Go、Rust、C++）',
      program: '请选择 .exe 文件。',
      why: '发送 Ctrl+C 后等待 10 秒，让程序自行退出；反复失败时至少每分钟重试一次。',
    },
    nginx: {
      name: 'nginx',
      program: '请选择 nginx.exe。',
      why: '使用 nginx -s quit 停止，让工作进程处理完请求；nginx 不响应 Ctrl+C。',
    },
    redis: {
      name: 'Redis',
      program: '请选择 redis-server.exe；启动参数中是它的配置文件。',
      why: '使用 redis-cli shutdown 停止，先保存数据。设置了密码时，请在停止命令中加上 -a。',
    },
    exporter: {
      name: 'Prometheus Exporter',
      program: '请选择其 .exe 文件，例如 windows_exporter.exe；启动参数中是它的端口。',
      why: '降低优先级，避免采集影响被监控的程序。',
    },
    frpc: {
      name: 'frpc',
      program: '请选择 frpc.exe；启动参数中是它的配置文件。',
      why: '启动时连接不上服务端，frpc 会退出：因此在其他服务之后启动，5 秒后重试，之后至少每分钟重试一次。',
    },
    powershell: {
      name: 'PowerShell 脚本',
      program: '请选择 .ps1 文件；PowerShell 会自动找到。',
      why: '发送 Ctrl+C 后等待 5 秒，让 finally 块执行。脚本结束后会被再次启动：请让它循环运行，或取消退出后自动重启。',
    },
    batch: {
      name: '批处理文件',
      program: '请选择 .bat 或 .cmd 文件。含有 pause 的行会一直等待，请删除。',
      why: '发送 Ctrl+C 后等待 3 秒，然后连同它启动的所有程序一起结束。',
    },
  },
};
