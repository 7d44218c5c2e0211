/** What is asked before services are controlled from outside the window. */
export const askEn = {
  start: 'Start {{name}}?',
  stop: 'Stop {{name}}?',
  restart: 'Restart {{name}}?',
  alongStop: 'Running services that need it are stopped first: {{names}}',
  alongRestart: 'Running services that need it are stopped first and started again afterwards: {{names}}',
  cancel: 'Cancel',
};

export const askZh: typeof askEn = {
  start: '启动 {{name}}？',
  stop: '停止 {{name}}？',
  restart: '重新启动 {{name}}？',
  alongStop: '以下正在运行的服务依存于它，将先行停止：{{names}}',
  alongRestart: '以下正在运行的服务依存于它，将先行停止，之后再启动：{{names}}',
  cancel: '取消',
};
