import type { Texts } from '../texts.js';
import type { trial as en } from '../en/trial.js';

export const trial: Texts<typeof en> = {
  title: '试运行',
  start: '试运行',
  stop: '停止',
  close: '关闭试运行',
  remaining_other: '正在运行，{{count}} 秒后结束。',
  output: '试运行的输出',
  nothingYet: '尚无输出',
  silent: '它没有输出任何内容。',
  cut: '仅显示最新的输出。',
  ports: '正在监听 {{ports}}',
  noPorts: '未监听任何端口',
  processes_other: '{{count}} 个进程',
  difference:
    '试运行使用您的帐户、权限和环境变量；服务则以其登录身份运行，使用系统的环境变量。不会安装任何内容。',
  edited: '使用此处的设置，包括尚未应用的更改。已安装的服务不受影响。',
  serviceRuns: '服务本身正在运行：两者都需要的端口或文件会被占用。如有影响，请先停止服务。',
  ended: {
    limit: '它运行了 {{ran}}，直到试运行将其结束，服务正应如此。',
    stop: '您在 {{ran}} 后停止了它。',
    helper: '{{ran}} 后与助手程序的连接断开，程序随之结束。',
    zero: '它运行了 {{ran}} 后自行结束，退出代码为 0。服务应当持续运行。',
    code: '它运行了 {{ran}} 后退出，退出代码为 {{code}}。',
    left_other: '它留下了 {{count}} 个进程；作为服务运行时，这些进程会随它一起结束。',
  },
};
