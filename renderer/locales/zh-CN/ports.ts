import type { ports as en } from '../en/ports.js';
import type { Texts } from '../texts.js';

export const ports: Texts<typeof en> = {
  term: '侦听端口',
  none: '无',
  untold: '此系统不提供侦听端口的进程',
  socket: '{{protocol}} {{address}}:{{port}}，{{image}} ({{pid}})',
  more_other: '另有 {{count}} 个',
  taken: {
    portInUse: '端口 {{what}} 已被占用',
    portHeld: '端口 {{what}} 已被 {{image}} ({{pid}}) 占用',
    portHeldByService: '端口 {{what}} 已被服务 {{name}} 占用',
  },
};
