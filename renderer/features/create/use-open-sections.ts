import { useCallback, useEffect, useState, type RefObject } from 'react';
import { focusSetting } from '../configure/focus-setting.js';
import { sectionWith, type Section } from '../configure/sections.js';

/** Which sections of the form are unfolded. */
export interface OpenSections {
  readonly open: ReadonlySet<string>;
  readonly toggle: (section: string) => void;
  /** Unfolds the section of a setting, and brings the focus to it. */
  readonly lead: (setting: string) => void;
}

/**
 * Keeps which sections are unfolded.
 *
 * @param wrong the setting that is to be shown; a new object for each time
 */
export function useOpenSections(
  within: RefObject<HTMLElement | null>,
  sections: readonly Section[],
  wrong: { readonly setting: string | null } | null,
): OpenSections {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [target, setTarget] = useState<{ readonly setting: string } | null>(null);
  const lead = useCallback(
    (setting: string) => {
      const section = sectionWith(sections, setting);
      if (section !== undefined) setOpen((before) => new Set([...before, section.id]));
      setTarget({ setting });
    },
    [sections],
  );

  const [shown, setShown] = useState(wrong);
  if (wrong !== shown) {
    setShown(wrong);
    if (wrong !== null && wrong.setting !== null) lead(wrong.setting);
  }
  // Once the section is there.
  useEffect(() => {
    if (target !== null) focusSetting(within.current, target.setting);
  }, [target, within]);

  const toggle = useCallback(
    (section: string) =>
      setOpen(
        (before) =>
          new Set(
            before.has(section) ? [...before].filter((each) => each !== section) : [...before, section],
          ),
      ),
    [],
  );
  return { open, toggle, lead };
}
