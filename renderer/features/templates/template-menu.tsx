import {
  makeStyles,
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { BUILT_IN_TEMPLATES, type BuiltInTemplate } from '../../../electron/contract/built-in-templates.js';
import type { OwnTemplate } from '../../../electron/contract/templates.js';
import { useText } from '../../lib/i18n.js';
import type { Template } from './use-template.js';

const useStyles = makeStyles({
  popover: { maxHeight: 'min(480px, calc(100vh - 96px))', overflowY: 'auto' },
  button: { maxWidth: '320px', overflow: 'hidden' },
});

export interface TemplateMenuProps {
  readonly chosen: Template | null;
  readonly own: readonly OwnTemplate[];
  readonly disabled: boolean;
  readonly onBuiltIn: (template: BuiltInTemplate) => void;
  readonly onOwn: (template: OwnTemplate) => void;
  readonly onNone: () => void;
  readonly onSave: () => void;
  readonly onManage: () => void;
}

/** What the form can be begun from: Steward's templates and the person's own, and the ways to keep and to change those. */
export function TemplateMenu(props: TemplateMenuProps): ReactNode {
  const { chosen, own, disabled, onBuiltIn, onOwn, onNone, onSave, onManage } = props;
  const styles = useStyles();
  const t = useText();
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <MenuButton data-templates="" size="small" className={styles.button} disabled={disabled}>
          {chosen === null ? t('templates.menu') : t('templates.chosen', { name: chosenName(t, chosen) })}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {own.length > 0 && (
            <MenuGroup>
              <MenuGroupHeader>{t('templates.own')}</MenuGroupHeader>
              {own.map((template) => (
                <MenuItem key={template.id} onClick={() => onOwn(template)}>
                  {template.name}
                </MenuItem>
              ))}
            </MenuGroup>
          )}
          <MenuGroup>
            <MenuGroupHeader>{t('templates.standard')}</MenuGroupHeader>
            {BUILT_IN_TEMPLATES.map((template) => (
              <MenuItem key={template.id} onClick={() => onBuiltIn(template)}>
                {t(`templates.builtIn.${template.id}.name`)}
              </MenuItem>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuItem disabled={chosen === null} onClick={onNone}>
            {t('templates.none')}
          </MenuItem>
          <MenuItem onClick={onSave}>{t('templates.saveMenu')}</MenuItem>
          <MenuItem disabled={own.length === 0} onClick={onManage}>
            {t('templates.manageMenu')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The name of a template in the person's language. */
function chosenName(t: ReturnType<typeof useText>, { builtIn, own }: Template): string {
  return builtIn === null ? (own?.name ?? '') : t(`templates.builtIn.${builtIn.id}.name`);
}
