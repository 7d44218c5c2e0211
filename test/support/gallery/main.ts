/// <reference types="vite/client" />
import '../../../renderer/app/base.css';
import { mount } from '../../../renderer/app/mount.js';
import { scenarioTransport } from './scenarios.js';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const query = new URLSearchParams(location.search);
const transport = scenarioTransport({
  scenario: query.get('scenario') ?? 'several',
  language: query.get('language') === 'zh-CN' ? 'zh-CN' : 'en',
  theme: query.get('theme') === 'dark' ? 'dark' : 'light',
  host: query.get('host') === 'browser' ? 'browser' : 'electron',
});
// Tests look at what was asked for, and say what main would say.
Object.assign(globalThis, { gallery: transport });
mount(root, transport);
