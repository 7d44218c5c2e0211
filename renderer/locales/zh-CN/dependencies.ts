import type { dependencies as en } from '../en/dependencies.js';
import type { Texts } from '../texts.js';

export const dependencies: Texts<typeof en> = {
  region: '{{name}} 的依存关系',
  needs: { title: '{{name}} 依赖的服务', none: '不依赖其他服务。' },
  neededBy: { title: '依赖 {{name}} 的服务', none: '没有其他服务依赖它。' },
  group: '加载顺序组 {{name}}',
  groupAny: '其中至少一个成员必须运行',
  groupEmpty: '没有成员，依赖它的服务无法启动',
  missing: '此服务不存在，Windows 会拒绝启动',
  unlisted: '驱动程序',
  cycle: '循环依赖：双方都无法启动',
  repeated: '其依赖项已在上方列出',
  start: '启动 {{name}}',
  remove: '以下服务依赖它，删除后将无法启动：{{names}}。',
  ask: {
    stop: '停止 {{name}}？',
    stopSeveral: '停止 {{count}} 个服务？',
    restart: '重新启动 {{name}}？',
    restartSeveral: '重新启动 {{count}} 个服务？',
  },
  along: {
    list: '依赖它的服务',
    stop_other: '有 {{count}} 个正在运行的服务依赖它，将先停止这些服务：',
    restart_other: '有 {{count}} 个正在运行的服务依赖它，将先停止这些服务，随后再重新启动：',
  },
};
