/** The pages for access tokens, and the page on which a browser login of `docker` is confirmed. */
import { useState } from 'preact/hooks';
import {
  accessTokenStatus,
  type AccessToken,
  type AccessTokenStatus,
  type ExpiryChoice,
  type Permission,
} from '../../core/account/access-token.ts';
import { listedAccessTokens } from '../../core/account/access-token-list.ts';
import type { Account } from '../../core/account/account.ts';
import { editions } from '../../core/hub/edition.ts';
import { hasLabel, labelOn, type LabelKey } from '../labels.ts';
import { Heading, Label, Press } from './drawing.tsx';
import { Header } from './HubHeader.tsx';
import { useSite } from './view.ts';

/** What is drawn of a token. */
export type ListedToken = Pick<AccessToken, 'id' | 'description' | 'permission' | 'source'> & {
  readonly state: AccessTokenStatus;
};

/** The tokens that an account shows at practice time `nowMs`. */
export const tokensOf = ({ accessTokens }: Account, nowMs: number): readonly ListedToken[] =>
  listedAccessTokens(accessTokens).map((token) => ({
    ...token,
    state: accessTokenStatus(token, nowMs),
  }));

const PERMISSIONS: readonly Permission[] = [
  'public-read',
  'read',
  'read-write',
  'read-write-delete',
];
const EXPIRIES = ['none', '30', '90', 'custom'] as const;
type Expiry = (typeof EXPIRIES)[number];

/** The page of its own that has the list in the edition of today. */
export function AccessTokens() {
  return (
    <>
      <Header />
      <Heading k="page-access-tokens" />
      <TokenList />
    </>
  );
}

/** The list with its button; in the classic edition a card on the Security page. */
export function TokenList() {
  const { tokens = [], live } = useSite();
  return (
    <>
      <Press control="generate-new-token" look="next" />
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
                data-token={description}
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
  const { edition, live } = useSite();
  const [description, setDescription] = useState('');
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
        live?.act({ type: 'token.create', description, permission, expiry: choice() });
      }}
    >
      <Heading k="generate-new-token" />
      <Description value={description} change={setDescription} />
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
        <button type="submit" class="press" data-look="next" data-act="token.create">
          <Label k="generate-token" />
        </button>
        <Press control="cancel" look="link" />
      </div>
    </form>
  );
}

export function TokenShown({ plaintext }: { plaintext: string }) {
  const { live } = useSite();
  return (
    <>
      <Heading k="page-access-tokens" />
      <p class="code">
        <code class="secret">{live ? plaintext : '•••• ••••'}</code>
      </p>
      <Press control="copy-access-token" look="next" />
    </>
  );
}

export function TokenEdit({ id }: { id: string }) {
  const { edition, live, tokens = [] } = useSite();
  const token = tokens.find((each) => each.id === id);
  const [description, setDescription] = useState(token?.description ?? '');
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
        live?.act({ type: 'token.save', description, permission });
      }}
    >
      <Heading k="edit-token" />
      <p>
        <Label k={`permission-${token.permission}`} /> · <Label k={`token-${state}`} />
      </p>
      {!over && <Description value={description} change={setDescription} />}
      {!over && editable && <PermissionChoice value={permission} change={setPermission} />}
      <div class="row">
        {!over && hasLabel(edition, 'save-token') && (
          <button type="submit" class="press" data-look="next" data-act="token.save">
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

export function DeviceLogin({ userCode }: { userCode: string }) {
  const { live } = useSite();
  return (
    <>
      <Heading k="page-device-login" />
      <p class="code">
        <code>{live ? userCode : '••••-••••'}</code>
      </p>
      <div class="row">
        <Press control="confirm-device" look="next" />
        <Press control="cancel" look="link" />
      </div>
    </>
  );
}

function Description({ value, change }: { value: string; change: (value: string) => void }) {
  const { live } = useSite();
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
        value={value}
        onInput={(event) => change(event.currentTarget.value)}
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
  /** What stands before an option in the key of its label. */
  prefix: string;
  value: Option;
  change: (value: Option) => void;
};

function Choice<Option extends string>(props: ChoiceProps<Option>) {
  const { id, label, options, prefix, value, change } = props;
  const { edition } = useSite();
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
