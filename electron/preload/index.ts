import { contextBridge, ipcRenderer } from 'electron';
import { createBridge } from './bridge.js';
import { pathForFile } from './path-for-file.js';

contextBridge.exposeInMainWorld('steward', createBridge(ipcRenderer, pathForFile));
