import { createTransport } from '../lib/transport/index.js';
import { mount } from './mount.js';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
mount(root, createTransport());
