import * as v from 'valibot';

/** Milliseconds between the pointer's rest on a name and its card; the reader chooses within this range. */
export const DELAY_RANGE = { min: 150, max: 1000, standard: 400 } as const;

const HostSchema = v.pipe(v.string(), v.maxLength(253), v.regex(/^[a-z0-9.-]+(:\d+)?$/, 'a site is a host name'));

/** What the reader chose. Every field has a default, so that a file or a store with fewer fields still reads. */
export const SettingsSchema = v.object({
  /** Raised when a field changes its meaning; settings of a later version are refused, never guessed. */
  version: v.optional(v.literal(1), 1),
  sites: v.optional(
    v.object({
      /** Where Backstory works without being asked: listed news sites, every article, or nowhere. */
      mode: v.optional(v.picklist(['news', 'everywhere', 'click']), 'news'),
      /** Hosts where the reader switched it off; these win. */
      off: v.optional(v.array(HostSchema), []),
      /** Hosts where the reader switched it on. */
      on: v.optional(v.array(HostSchema), []),
    }),
    {},
  ),
  open: v.optional(
    v.object({
      trigger: v.optional(v.picklist(['hover', 'modifier', 'click']), 'hover'),
      delay: v.optional(
        v.pipe(v.number(), v.integer(), v.minValue(DELAY_RANGE.min), v.maxValue(DELAY_RANGE.max)),
        DELAY_RANGE.standard,
      ),
    }),
    {},
  ),
  density: v.optional(v.picklist(['first', 'section', 'all']), 'first'),
  kinds: v.optional(
    v.object({
      person: v.optional(v.boolean(), true),
      organisation: v.optional(v.boolean(), true),
      place: v.optional(v.boolean(), true),
      event: v.optional(v.boolean(), true),
      document: v.optional(v.boolean(), true),
    }),
    {},
  ),
  known: v.optional(v.picklist(['then', 'now']), 'now'),
  cardLanguage: v.optional(v.picklist(['auto', 'en', 'es']), 'auto'),
  theme: v.optional(v.picklist(['auto', 'light', 'dark']), 'auto'),
});

export type Settings = v.InferOutput<typeof SettingsSchema>;

export const DEFAULT_SETTINGS: Settings = v.parse(SettingsSchema, {});

/** A change of some settings; absent fields stay as they are. */
export type SettingsPatch = { readonly [K in keyof Settings]?: Partial<Settings[K]> };

/** The settings with `patch` applied one level deep. */
export function withPatch(settings: Settings, patch: SettingsPatch): Settings {
  return v.parse(SettingsSchema, {
    ...settings,
    ...patch,
    sites: { ...settings.sites, ...patch.sites },
    open: { ...settings.open, ...patch.open },
    kinds: { ...settings.kinds, ...patch.kinds },
  });
}

/** Reads settings from anywhere; what is unreadable is told, and the defaults hold. */
export function readSettings(value: unknown): { readonly settings: Settings; readonly faults: readonly string[] } {
  if (value === undefined || value === null) return { settings: DEFAULT_SETTINGS, faults: [] };
  const parsed = v.safeParse(SettingsSchema, value);
  if (parsed.success) return { settings: parsed.output, faults: [] };
  return {
    settings: DEFAULT_SETTINGS,
    faults: parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'settings'}: ${issue.message}`),
  };
}

/** Whether Backstory may read a page of `host` without being asked. */
export function worksOn(settings: Settings, host: string, isNewsSite: boolean): boolean {
  if (settings.sites.off.includes(host)) return false;
  if (settings.sites.on.includes(host)) return true;
  return settings.sites.mode === 'everywhere' || (settings.sites.mode === 'news' && isNewsSite);
}
