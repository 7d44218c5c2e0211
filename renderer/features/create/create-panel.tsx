import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { PlayCircleRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, type ReactNode, type SyntheticEvent } from 'react';
import type { CreateRequest } from '../../../electron/contract/create-form.js';
import type { ImportRemark } from '../../../electron/contract/import.js';
import type { ServiceConfig } from '../../../electron/contract/helper/model.js';
import type { Api } from '../../lib/api.js';
import { useText } from '../../lib/i18n.js';
import { ShieldButton } from '../../ui/shield-button.js';
import { usePathChooser } from '../browse/use-path-chooser.js';
import type { CloseCost } from './create-dialog.js';
import { ImportRemarks } from '../transfer/import-remarks.js';
import { CommandPreview } from './command-preview.js';
import { CreateFields } from './create-fields.js';
import { DiscardDialog, type DiscardDialogProps } from './discard-dialog.js';
import { ExtraSections } from './extra-sections.js';
import { FailureNote, QuietNote } from './notes.js';
import { InstallProgress } from './install-progress.js';
import { checkableForm, currentProblems, mergeProblems, syntaxErrors } from './problems.js';
import { settledFields } from './settled.js';
import { effectiveForm } from './submission.js';
import { FormTemplates } from '../templates/form-templates.js';
import { mergeSettings } from '../templates/template.js';
import { TemplateNote } from '../templates/template-note.js';
import { useTemplate } from '../templates/use-template.js';
import { TrialPanel } from '../trial/trial-panel.js';
import { useTrial } from '../trial/use-trial.js';
import { useCopy } from './use-copy.js';
import { useCreateForm } from './use-create-form.js';
import { useExtraSettings } from './use-extra-settings.js';
import { useInstallation } from './use-installation.js';
import { useMachineCheck } from './use-machine-check.js';
import { useOpenSections } from './use-open-sections.js';
import { useProgram } from './use-program.js';
import { useMachineFacts } from './use-machine-facts.js';

const useStyles = makeStyles({
  surface: { maxWidth: '760px', width: 'calc(100vw - 32px)', paddingTop: tokens.spacingVerticalL },
  content: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    overflowY: 'hidden',
  },
  // The fields scroll in a low window; the command line and a failure stay in view.
  fields: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    minHeight: 0,
    overflowY: 'auto',
    paddingTop: tokens.spacingVerticalXS,
    // Room for the focus rings that would be cut off at the edge of a scrolling area.
    marginLeft: '-4px',
    paddingLeft: '4px',
    paddingRight: '4px',
  },
  progress: {
    display: 'flex',
    alignItems: 'center',
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  button: { flexShrink: 0, whiteSpace: 'nowrap' },
});

export interface CreatePanelProps {
  readonly initialProgram: string | null;
  /** The service that the new one is to be like. */
  readonly copy: ServiceConfig | null;
  /** What could not be carried over into `copy`, where another tool has described it. */
  readonly remarks: readonly ImportRemark[] | null;
  /** Tells what closing would mean now. */
  readonly onCost: (cost: CloseCost) => void;
  readonly onCancel: () => void;
  readonly onCreated: (name: string) => void;
  /** Set while the person is asked whether to throw away what was typed. */
  readonly discard: DiscardDialogProps | null;
}

const tryForm = (api: Api, form: CreateRequest): Promise<unknown> => api.invoke('programs.trial', form);

/** What stands in the dialog "New service": the form, what is wrong with it, and the way from there to the service. */
export function CreatePanel({
  initialProgram,
  copy,
  remarks,
  onCost,
  onCancel,
  onCreated,
  discard,
}: CreatePanelProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const facts = useMachineFacts();
  const model = useCreateForm(facts.taken);
  const { form, values, progress, takeProgram, takeDirectory } = model;
  const template = useTemplate(model);
  const recognised = useProgram(model, copy === null && (template.chosen?.own ?? null) === null);
  const proposed = useMemo(
    () => mergeSettings(template.settings, recognised.advised),
    [template.settings, recognised.advised],
  );
  const extra = useExtraSettings(values, facts.logsRoot, proposed);
  const passwordOf = useCopy(copy, remarks !== null, facts, model, extra);
  const { settings } = extra;
  const effective = useMemo(() => ({ ...effectiveForm(values), settings }), [values, settings]);
  const checks = useMachineCheck(effective, facts.taken);
  const installation = useInstallation(checks.checkNow, onCreated);
  const { phase, attention } = installation;
  const busy = phase !== 'editing';
  const chooser = usePathChooser();
  const trial = useTrial(tryForm);

  const given = useRef<string | null>(null);
  useEffect(() => {
    if (initialProgram === null || initialProgram === given.current) return;
    given.current = initialProgram;
    takeProgram(initialProgram);
  }, [initialProgram, takeProgram]);

  const typed = model.typed || extra.touched;
  const cost = busy ? 'busy' : typed ? 'typed' : 'none';
  useEffect(() => onCost(cost), [cost, onCost]);

  // What was locked has lost the focus: it goes to what needs attention, or back to where the next attempt begins.
  const { setFocus } = form;
  const element = useRef<HTMLFormElement>(null);
  const wasBusy = useRef(false);
  useEffect(() => {
    if (attention !== null) setFocus(attention.field);
    else if (wasBusy.current && !busy) {
      element.current?.querySelector<HTMLButtonElement>('button[type="submit"]')?.focus();
    }
    wasBusy.current = busy;
  }, [attention, busy, setFocus]);

  const { open, toggle, lead } = useOpenSections(element, extra.sections, installation.wrongSetting);

  const messages = mergeProblems(
    effective,
    [installation.refused, checks.check].flatMap((check) => currentProblems(check, effective)),
    settledFields(values, progress),
  );

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    if (busy) return;
    takeProgram(form.getValues('program'));
    if (progress.edited.has('directory')) takeDirectory(form.getValues('directory'));
    void form.handleSubmit(
      (valid) => {
        const [wrong] = extra.state.errors.keys();
        if (wrong !== undefined) {
          lead(wrong);
          return undefined;
        }
        // The field that has the focus is about to be locked, which would leave it nowhere.
        element.current?.querySelector<HTMLButtonElement>('button[type="submit"]')?.focus();
        return installation.install({ ...effectiveForm(valid), settings });
      },
      () => {
        const [first] = syntaxErrors(form.getValues()).keys();
        if (first !== undefined) setFocus(first);
      },
    )(event);
  };

  const tryOut = (): void => {
    takeProgram(form.getValues('program'));
    if (progress.edited.has('directory')) takeDirectory(form.getValues('directory'));
    const errors = syntaxErrors(form.getValues());
    const field = (['program', 'directory', 'arguments'] as const).find((each) => errors.has(each));
    const [wrong] = extra.state.errors.keys();
    if (field !== undefined) setFocus(field);
    else if (wrong !== undefined) lead(wrong);
    else {
      // Its name need not be settled yet.
      const checkable = checkableForm({ ...effectiveForm(form.getValues()), settings }, facts.taken);
      // A test run is nobody else's but the person's own.
      if (checkable !== null) trial.start({ ...checkable.form, password: '' });
    }
  };

  return (
    <DialogSurface className={styles.surface}>
      <form ref={element} onSubmit={submit} noValidate aria-busy={busy}>
        <DialogBody>
          <DialogTitle
            action={<FormTemplates choice={template} values={values} extra={extra} disabled={busy} />}
          >
            {t('create.title')}
          </DialogTitle>
          <DialogContent className={styles.content}>
            {installation.failed !== null && (
              <FailureNote title={t('create.failed')} failed={installation.failed} />
            )}
            {installation.failed === null && checks.failed !== null && (
              <FailureNote title={t('create.uncheckable')} failed={checks.failed} />
            )}
            <div className={styles.fields}>
              {remarks !== null && <ImportRemarks remarks={remarks} />}
              <TemplateNote chosen={template.chosen} />
              {copy !== null && remarks === null && (
                <QuietNote
                  text={[
                    t('create.copy.note', { name: copy.name }),
                    passwordOf === null ? '' : t('create.copy.account', { account: passwordOf }),
                  ].join('')}
                />
              )}
              <CreateFields
                model={model}
                recognised={recognised}
                messages={messages}
                logsRoot={facts.logsRoot}
                disabled={busy}
                choose={chooser.choose}
              />
              <ExtraSections
                extra={extra}
                service={values.name.trim()}
                problems={checks.check?.settings ?? []}
                open={open}
                onToggle={toggle}
                disabled={busy}
              />
            </div>
            <TrialPanel trial={trial} />
            <CommandPreview program={values.program} arguments={values.arguments} />
          </DialogContent>
          <DialogActions fluid>
            <Button
              className={styles.button}
              icon={<PlayCircleRegular />}
              disabledFocusable={busy || trial.active}
              onClick={tryOut}
            >
              {t('trial.start')}
            </Button>
            <span className={styles.progress} role="status">
              <InstallProgress phase={phase} name={values.name} declined={installation.declined} />
            </span>
            <ShieldButton
              type="submit"
              appearance="primary"
              className={styles.button}
              disabledFocusable={busy}
            >
              {t('create.install')}
            </ShieldButton>
            <Button className={styles.button} disabled={busy} onClick={onCancel}>
              {t('create.cancel')}
            </Button>
          </DialogActions>
        </DialogBody>
      </form>
      {chooser.dialog}
      {discard !== null && <DiscardDialog {...discard} />}
    </DialogSurface>
  );
}
