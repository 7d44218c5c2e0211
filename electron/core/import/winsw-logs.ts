import type { DraftBuilder } from './draft.js';
import type { XmlElement } from './xml.js';

const KIB = 1024;
/** WinSW's own defaults of `roll-by-size`: 10 MB, 8 files. */
const DEFAULT_KIB = 10 * KIB;
const DEFAULT_FILES = 8;
const CREATE_ALWAYS = 2;

/** Carries WinSW's ways to keep logs over. Where the files stand is Steward's to say. */
export function winswLogs(root: XmlElement, draft: DraftBuilder): void {
  const element = (name: string): XmlElement | undefined =>
    root.children.find((child) => child.name === name);
  for (const name of ['logpath', 'logname']) {
    const found = element(name);
    if (found !== undefined) draft.remark('logsOwn', found.line, name, found.text);
  }
  const log = element('log');
  const legacy = element('logmode');
  const mode = (log?.attributes['mode'] ?? legacy?.text ?? 'append').trim().toLowerCase();
  const line = log?.line ?? legacy?.line ?? null;
  const { parameters } = draft;
  // The form gives the service files of its own wherever it keeps any.
  const keep = (): void => {
    parameters['AppStdout'] = `C:\\${draft.name}.out.log`;
    parameters['AppStderr'] = `C:\\${draft.name}.err.log`;
  };
  const part = (name: string): string | undefined =>
    log?.children.find((child) => child.name === name)?.text.trim();
  const bySize = (): void => {
    const kib = Number(part('sizethreshold') ?? DEFAULT_KIB);
    const files = Number(part('keepfiles') ?? DEFAULT_FILES);
    Object.assign(parameters, {
      AppRotateFiles: 1,
      AppRotateOnline: 1,
      AppRotateBytes: Number.isFinite(kib) && kib > 0 ? Math.min(kib * KIB, 0xffff_ffff) : DEFAULT_KIB * KIB,
      RotateKeep: Number.isInteger(files) && files >= 0 ? Math.min(files, 100_000) : DEFAULT_FILES,
    });
  };
  switch (mode) {
    case 'none':
      return;
    case 'append':
      keep();
      return;
    case 'reset':
      keep();
      parameters['AppStdoutCreationDisposition'] = CREATE_ALWAYS;
      parameters['AppStderrCreationDisposition'] = CREATE_ALWAYS;
      return undefined;
    case 'roll':
      keep();
      parameters['AppRotateFiles'] = 1;
      return undefined;
    case 'roll-by-size':
    case 'rotate':
      keep();
      bySize();
      return;
    case 'roll-by-time':
    case 'roll-by-size-time': {
      keep();
      if (mode === 'roll-by-size-time') bySize();
      const at = /^(\d\d):(\d\d)/.exec(part('autorollattime') ?? '00:00');
      Object.assign(parameters, {
        AppRotateFiles: 1,
        AppRotateOnline: 1,
        RotateAt: `${at?.[1] ?? '00'}:${at?.[2] ?? '00'}`,
        ...(part('zipolderthannumdays') === undefined ? {} : { RotateGzip: 1 }),
      });
      draft.remark('approximate', line, 'log', part('pattern') ?? mode);
      return;
    }
    default:
      keep();
      draft.remark('valueUnknown', line, 'log', mode);
      return;
  }
}
