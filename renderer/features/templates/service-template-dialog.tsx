import { useMemo, type ReactNode } from 'react';
import type { ServiceConfig } from '../../../electron/contract/helper/model.js';
import { duplicateOf } from '../create/duplicate.js';
import { SaveTemplateDialog } from './save-template-dialog.js';
import { templateContent } from './template.js';
import { useOwnTemplates } from './use-own-templates.js';

/** Keeps an existing service as a template. */
export function ServiceTemplateDialog({
  config,
  onClose,
}: {
  readonly config: ServiceConfig;
  readonly onClose: () => void;
}): ReactNode {
  const own = useOwnTemplates();
  const content = useMemo(() => {
    const { form, settings } = duplicateOf(config, []);
    return templateContent(form, settings);
  }, [config]);
  return <SaveTemplateDialog suggestion={config.name} content={content} own={own} onClose={onClose} />;
}
