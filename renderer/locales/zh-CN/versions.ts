import type { versions as en } from '../en/versions.js';
import type { Texts } from '../texts.js';

/** Texts of the versions of a service's settings. */
export const versions: Texts<typeof en> = {
  open: '历史版本…',
  title: '{{name}} 的历史版本',
  list: '历史版本，最新的在前',
  none: '尚未更改过任何设置。通过服务管家所做的每次更改，无论在此处还是在命令行中，都会列在这里。',
  unknownTime: '时间未知',
  outside: '由其他工具更改',
  beginning: '首次记录更改之前',
  operation: {
    create: '已创建',
    configure: '已更改设置',
    delete: '已删除',
    adopt: '已从 NSSM 接管',
    release: '已交还 NSSM',
  },
  tool: {
    app: '{{user}}',
    console: '{{user}}，命令行',
  },
  compare: '比较对象',
  previous: '前一版本',
  now: '当前设置',
  head: { previous: '更改前', now: '当前', this: '此版本' },
  same: '没有差异。',
  secrets: '环境变量的值也有更改。这些值可能是机密，因此不予保存。',
  environment: '环境变量保持现状：历史版本中只保存其名称。',
  removed: '服务在此时被删除。',
  goBack: '恢复到此版本…',
  isNow: '当前设置与此版本相同。',
  unsaved: '请先应用或放弃尚未应用的更改。',
};
