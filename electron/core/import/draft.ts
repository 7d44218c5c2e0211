import type { ImportedDraft, ImportRemark, RemarkCode } from '../../contract/import.js';
import type { ServiceConfig } from '../../contract/helper/model.js';

/** Most characters of a value that a remark quotes. */
const MAX_QUOTED = 200;

/** Collects a service that another tool describes, and what of it could not be carried over. */
export class DraftBuilder {
  readonly parameters: Record<string, ServiceConfig['parameters'][string]> = {};
  name = '';
  displayName = '';
  description = '';
  startType: 'automatic' | 'delayed' | 'manual' | 'disabled' = 'automatic';
  account = 'LocalSystem';
  dependencies: string[] = [];
  readonly #remarks: ImportRemark[] = [];

  /**
   * @param line where it stands, counted from 1; null where it stands nowhere
   * @param item the element or directive
   * @param value what it says; empty for a secret
   */
  remark(code: RemarkCode, line: number | null, item: string, value = ''): void {
    this.#remarks.push({ code, line, item, value: value.trim().slice(0, MAX_QUOTED) });
  }

  /** Adds a hook; a second command for the same event cannot be kept. */
  hook(event: string, command: string, line: number, item: string): void {
    const { AppEvents: hooks = {} } = this.parameters;
    if (typeof hooks !== 'object' || Array.isArray(hooks)) return;
    if (hooks[event] === undefined) this.parameters['AppEvents'] = { ...hooks, [event]: command };
    else this.remark('onlyOne', line, item, command);
  }

  finish(): ImportedDraft {
    const config: ServiceConfig = {
      name: this.name,
      displayName: this.displayName === '' ? this.name : this.displayName,
      description: this.description,
      startType: this.startType,
      account: this.account,
      imagePath: '',
      dependencies: this.dependencies,
      managed: 'steward',
      native: {},
      parameters: this.parameters,
      commandLine: null,
    };
    return { config, remarks: this.#remarks.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
  }
}
