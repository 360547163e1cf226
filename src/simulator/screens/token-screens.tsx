/**
 * The pages for access tokens, and the page on which a reader confirms a browser login of `docker`.
 */
import { useState } from 'preact/hooks';
import type { ExpiryChoice, Permission } from '../../core/account/access-token.ts';
import { editions } from '../../core/hub/edition.ts';
import { hasLabel, labelOn, type LabelKey } from '../labels.ts';
import { FieldForm, Heading, Label, Press } from './drawing.tsx';
import { HubHeader } from './HubHeader.tsx';
import { useHubView } from './view.ts';

const PERMISSIONS: readonly Permission[] = [
  'public-read',
  'read',
  'read-write',
  'read-write-delete',
];
const EXPIRIES = ['none', '30', '90', 'custom'] as const;
type Expiry = (typeof EXPIRIES)[number];

/** The page with the list of tokens in today's edition. */
export function TokenListScreen() {
  return (
    <>
      <Heading k="page-access-tokens" />
      <HubHeader />
      <TokenList />
    </>
  );
}

/** The list with its button. In the classic edition, it is a card on the Security page. */
export function TokenList() {
  const { tokens = [], live } = useHubView();
  return (
    <>
      <Press control="generate-new-token" />
      {tokens.length > 0 && (
        <ul class="tokens">
          {tokens.map(({ id, description, permission, state, source }) => (
            <li key={id}>
              <b>{description}</b>
              <span>
                <Label k={`permission-${permission}`} /> · <Label k={`token-${state}`} />
                {source === 'auto-generated' && (
                  <>
                    {' · '}
                    <Label k="token-auto-generated" />
                  </>
                )}
              </span>
              <button
                type="button"
                class="press"
                data-look="link"
                data-act="token.open"
                data-token={id}
                onClick={() => live?.act({ type: 'token.open', id })}
              >
                <Label k="edit-token" />
                <span class="vh"> {description}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

export function TokenForm() {
  const { edition, live } = useHubView();
  const [permission, setPermission] = useState<Permission>('public-read');
  const [expiry, setExpiry] = useState<Expiry>('none');
  const [day, setDay] = useState('');
  const expires = hasLabel(edition, 'field-token-expiry');
  const choice = (): ExpiryChoice => {
    if (!expires || expiry === 'none') return { kind: 'none' };
    return expiry === 'custom'
      ? { kind: 'custom', atMs: Date.parse(day) }
      : { kind: 'days', days: expiry === '30' ? 30 : 90 };
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const description = descriptionIn(event.currentTarget);
        live?.act({ type: 'token.create', description, permission, expiry: choice() });
      }}
    >
      <Heading k="generate-new-token" />
      <Description />
      {expires && (
        <Choice
          id="token-expiry"
          label="field-token-expiry"
          options={EXPIRIES}
          prefix="expiry-"
          value={expiry}
          change={setExpiry}
        />
      )}
      {expires && expiry === 'custom' && (
        <div class="field">
          <label htmlFor="token-day">
            <Label k="expiry-custom" />
          </label>
          <input
            id="token-day"
            class="box"
            type="datetime-local"
            value={day}
            onInput={(event) => setDay(event.currentTarget.value)}
          />
        </div>
      )}
      <PermissionChoice value={permission} change={setPermission} />
      <div class="row">
        <button type="submit" class="press" data-act="token.create">
          <Label k="generate-token" />
        </button>
        <Press control="cancel" look="link" />
      </div>
    </form>
  );
}

export function TokenShown({ plaintext }: { plaintext: string }) {
  const { live } = useHubView();
  return (
    <>
      <Heading k="page-access-tokens" />
      <p class="code">
        <code class="secret">{live && plaintext !== 'gone' ? plaintext : '•••• ••••'}</code>
      </p>
      {plaintext !== 'gone' && <Press control="copy-access-token" />}
    </>
  );
}

export function TokenEdit({ id }: { id: string }) {
  const { edition, live, tokens = [] } = useHubView();
  const token = tokens.find((each) => each.id === id);
  const [permission, setPermission] = useState(token?.permission ?? 'public-read');
  if (!token) return null;
  const { state } = token;
  const active = state === 'active';
  const over = state === 'expired' || state === 'revoked';
  const editable = editions[edition].permissionEditable;
  return (
    <form
      id="token-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const description = descriptionIn(event.currentTarget);
        live?.act({ type: 'token.save', description, permission });
      }}
    >
      <Heading k="edit-token" />
      <p>
        <Label k={`permission-${token.permission}`} /> · <Label k={`token-${state}`} />
      </p>
      {!over && <Description before={token.description} />}
      {!over && editable && <PermissionChoice value={permission} change={setPermission} />}
      <div class="row">
        {!over && hasLabel(edition, 'save-token') && (
          <button type="submit" class="press" data-act="token.save">
            <Label k="save-token" />
          </button>
        )}
        {!over && (
          <button
            type="button"
            class="press"
            data-act={active ? 'token.deactivate' : 'token.activate'}
            onClick={() => live?.act({ type: active ? 'token.deactivate' : 'token.activate' })}
          >
            <Label k={active ? 'deactivate-token' : 'activate-token'} />
          </button>
        )}
        <button
          type="button"
          class="press"
          data-act="token.delete"
          onClick={() => live?.act({ type: 'token.delete' })}
        >
          <Label k="delete-token" />
        </button>
        <Press control="cancel" look="link" />
      </div>
    </form>
  );
}

/** Docker does not publish the texts on this page. These are from other pages. */
export function DeviceCodeEntry() {
  return (
    <>
      <Heading k="page-device-login" />
      <FieldForm name="device-code" label="page-device-login">
        <Press control="verify" submit />
        <Press control="cancel" look="link" />
      </FieldForm>
    </>
  );
}

export function DeviceLogin({ userCode }: { userCode: string }) {
  const { live } = useHubView();
  return (
    <>
      <Heading k="page-device-login" />
      <p class="code">
        <code>{live ? userCode : '••••-••••'}</code>
      </p>
      <div class="row">
        <Press control="confirm-device" />
        <Press control="cancel" look="link" />
      </div>
    </>
  );
}

/** The text that the field shows, also if a password manager filled it without an event. */
const descriptionIn = (form: HTMLFormElement): string =>
  form.querySelector<HTMLInputElement>('#token-description')?.value ?? '';

function Description({ before = '' }: { before?: string }) {
  const { live } = useHubView();
  return (
    <div class="field">
      <label htmlFor="token-description">
        <Label k="field-token-description" />
      </label>
      <input
        id="token-description"
        class="box"
        type="text"
        autocomplete="off"
        defaultValue={before}
        aria-describedby={live?.field.describedBy}
        aria-invalid={live?.field.refused || undefined}
      />
    </div>
  );
}

function PermissionChoice(props: { value: Permission; change: (value: Permission) => void }) {
  return (
    <Choice
      id="token-permission"
      label="field-token-permission"
      options={PERMISSIONS}
      prefix="permission-"
      {...props}
    />
  );
}

type ChoiceProps<Option extends string> = {
  id: string;
  label: LabelKey;
  options: readonly Option[];
  /** The beginning of the key of each option's label. */
  prefix: string;
  value: Option;
  change: (value: Option) => void;
};

function Choice<Option extends string>(props: ChoiceProps<Option>) {
  const { id, label, options, prefix, value, change } = props;
  const { edition } = useHubView();
  return (
    <div class="field">
      <label htmlFor={id}>
        <Label k={label} />
      </label>
      <select
        id={id}
        class="box"
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option === event.currentTarget.value);
          if (chosen) change(chosen);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {labelOn(edition, `${prefix}${option}` as LabelKey)}
          </option>
        ))}
      </select>
    </div>
  );
}
