import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { failure } from '../../../electron/contract/errors.js';
import { applyRequestSchema } from '../../../electron/contract/helper/operations.js';
import type { Elevator } from '../../../electron/core/elevation/elevator.js';
import { form, service } from './samples.js';
import { application, connect, create, useApplication } from './application-harness.js';

useApplication();

describe('changes', () => {
  it('need a service that is there', async () => {
    application.start();
    await connect(service('A'));
    const { handlers } = application.openSession();
    await expect(handlers['services.control']({ action: 'start', names: ['B'] })).rejects.toMatchObject({
      failure: { code: 'serviceMissing', object: 'B' },
    });
    await expect(handlers['services.remove']({ name: 'B' })).rejects.toMatchObject({
      failure: { code: 'serviceMissing' },
    });
  });

  it('ask once, change nothing when declined, and are told while they last', async () => {
    const error = failure('elevationDeclined', { win32: 1223 });
    const declined = {
      protocol: 1,
      id: null,
      ok: false,
      results: [],
      error,
      rolledBack: false,
      failedOperation: null,
    };
    const run = vi.fn(() => Promise.resolve({ stdout: JSON.stringify(declined), exitCode: 1 }));
    create({ elevator: { run } });
    application.start();
    const helper = await connect(service('A'), service('B'));
    const session = application.openSession();
    const operations = vi.fn();
    session.on('operations.changed', operations);
    const outcome = session.handlers['services.control']({ action: 'stop', names: ['a', 'A', 'b'] });
    await vi.waitFor(() => expect(helper.methods()).toContain('list'));
    helper.answer('list', { services: [service('A'), service('B')] });
    expect(await outcome).toEqual({ status: 'cancelled', failed: [] });
    expect(run).toHaveBeenCalledOnce();
    expect(operations.mock.calls).toEqual([
      [
        {
          operations: [
            { name: 'A', action: 'stop' },
            { name: 'B', action: 'stop' },
          ],
        },
      ],
      [{ operations: [] }],
    ]);
    expect(await session.handlers['app.info']({})).toMatchObject({
      needsPrompt: true,
      systemLanguage: 'zh-CN',
    });
  });

  it('of several services stand for themselves: what became of each is told', async () => {
    const requests: unknown[] = [];
    const refused = failure('serviceDisabled', { object: 'B' });
    const run: Elevator['run'] = ({ requestFile }) => {
      const request = applyRequestSchema.parse(JSON.parse(readFileSync(requestFile, 'utf8')));
      requests.push(request);
      const results = [
        { op: 'start', name: 'A', state: 'SERVICE_RUNNING', error: null },
        { op: 'start', name: 'B', state: null, error: refused },
      ];
      const stdout = JSON.stringify({ protocol: 1, id: request.id, ok: true, results, error: null });
      return Promise.resolve({ stdout, exitCode: 0 });
    };
    create({ elevator: { run } });
    application.start();
    const helper = await connect(service('A'), service('B'));
    const { handlers } = application.openSession();
    const outcome = handlers['services.control']({ action: 'start', names: ['A', 'Gone', 'B'] });
    await vi.waitFor(() => expect(helper.methods()).toContain('list'));
    helper.answer('list', { services: [service('A'), service('B')] });
    expect(await outcome).toMatchObject({
      status: 'done',
      failed: [
        { name: 'Gone', failure: { code: 'serviceMissing' } },
        { name: 'B', failure: { code: 'serviceDisabled' } },
      ],
    });
    expect(requests).toMatchObject([{ each: true, operations: [{ name: 'A' }, { name: 'B' }] }]);
  });

  it('take along what runs on top, in its order, as one request', async () => {
    const requests: unknown[] = [];
    const run: Elevator['run'] = ({ requestFile }) => {
      const request = applyRequestSchema.parse(JSON.parse(readFileSync(requestFile, 'utf8')));
      requests.push(request);
      const results = request.operations.map(({ op, ...rest }) => ({
        op,
        name: 'name' in rest ? rest.name : '',
        state: null,
        error: 'name' in rest && rest.name === 'Web' ? failure('stopTimeout', { object: op }) : null,
      }));
      const stdout = JSON.stringify({ protocol: 1, id: request.id, ok: true, results, error: null });
      return Promise.resolve({ stdout, exitCode: 0 });
    };
    create({ elevator: { run } });
    application.start();
    const running = { state: 'running', scmState: 'SERVICE_RUNNING' } as const;
    const services = [service('DB', running), service('Web', { ...running, dependencies: ['db'] })];
    const helper = await connect(...services);
    const outcome = application
      .openSession()
      .handlers['services.control']({ action: 'restart', names: ['db'] });
    await vi.waitFor(() => expect(helper.methods()).toContain('list'));
    helper.answer('list', { services });
    expect(await outcome).toMatchObject({
      failed: [{ name: 'Web', failure: { code: 'stopTimeout', object: 'stop' } }],
    });
    expect(requests).toMatchObject([
      {
        each: true,
        operations: [
          { op: 'stop', name: 'Web' },
          { op: 'stop', name: 'DB' },
          { op: 'start', name: 'DB' },
          { op: 'start', name: 'Web' },
        ],
      },
    ]);
  });

  it('are checked by the helper before, at the fields of the form', async () => {
    application.start();
    const helper = await connect();
    const checked = application.openSession().handlers['programs.validate'](form());
    await vi.waitFor(() => expect(helper.methods()).toContain('validate'));
    helper.answer('validate', {
      problems: [
        {
          operation: 0,
          code: 'pathMissing',
          field: 'parameters.Application',
          value: 'C:\\games\\server.exe',
          win32: 2,
          severity: 'error',
          message: '',
        },
      ],
    });
    helper.answer('hazards', { changeable: 'C:\\games', shared: null });
    expect(await checked).toMatchObject({
      problems: [
        { field: 'program', code: 'pathMissing', severity: 'error' },
        { field: 'program', code: 'changeableByUsers', value: 'C:\\games', severity: 'warning' },
      ],
    });
  });
});
