/**
 * What is being practised: its situation and goal, the next step when asked for, what it taught when
 * the goal is reached, and the list to choose another from. Links begin scenarios; where a practice
 * is under way it asks first.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { fiction } from '../core/world/demo-identity.ts';
import { pageAddress } from '../i18n/address.ts';
import { findScenario, scenarios } from '../exercises/list.ts';
import { useBench, type ScenarioId } from './simulator-context.ts';
import { readDeepLink, type DeepLink } from './deep-link.ts';
import { Question } from './Question.tsx';
import { reachedScenarios, rememberReached } from './completed-exercises.ts';
import { ShowMe } from './show-step.tsx';
import { useSetTyped } from '../practice/typed-text.tsx';

export function ScenarioLine({ wanted }: { wanted: string | undefined }) {
  const { runtime, locale, t, later, view, look } = useBench();
  const setTyped = useSetTyped();
  const [asked, setAsked] = useState<DeepLink>();
  const scenario = findScenario(view.scenario) ?? scenarios[0];
  const world = runtime.world();
  const goal = scenario?.goal(world) ?? false;
  const [reached, setReached] = useState(reachedScenarios);

  const line = useRef<HTMLDivElement>(null);
  const begun = useRef<DeepLink>();
  // A scenario starts at its goal. A link to one screen leads to that screen.
  useEffect(() => {
    const link = begun.current;
    begun.current = undefined;
    if (!link) return;
    const to = link.picture ? '[data-panel="site"] h4' : '.scenario h3';
    line.current?.closest('.bench')?.querySelector<HTMLElement>(to)?.focus();
  }, [runtime.beginnings()]);

  const begin = (link: DeepLink) => {
    begun.current = link;
    runtime.beginAt(link);
    setTyped('');
    setAsked(undefined);
    const { id, beginsAt } = link.scenario;
    look({
      scenario: id,
      device: beginsAt ?? 'site',
      authenticator: id === 'first-enrollment-key' ? 'key' : 'phone',
    });
  };
  const arrive = (link: DeepLink) => {
    if (runtime.underWay()) setAsked(link);
    else begin(link);
  };
  const complete = later !== undefined;
  useEffect(() => {
    // A scenario may need the terminal; the address keeps what was asked for until then.
    if (!complete) return;
    const byAddress = () => {
      const link = readDeepLink(location.hash);
      if (!link) return;
      // Off the address, so that a reload or the other language goes on from here.
      history.replaceState(history.state, '', location.pathname + location.search);
      arrive(link);
    };
    const subject = wanted === view.scenario ? undefined : findScenario(wanted ?? '');
    if (subject && !readDeepLink(location.hash)) arrive({ scenario: subject });
    byAddress();
    addEventListener('hashchange', byAddress);
    return () => removeEventListener('hashchange', byAddress);
  }, [runtime, complete]);
  useEffect(() => {
    if (!goal || !scenario) return;
    rememberReached(scenario.id);
    setReached((before) => [...new Set([...before, scenario.id])]);
  }, [goal, scenario]);

  if (!scenario) return null;
  const title = (id: string) => t(`scenarios:${id as ScenarioId}.title`);
  const id = scenario.id as ScenarioId;
  return (
    <div class="scenario" ref={line}>
      <h3 tabIndex={-1}>{title(id)}</h3>
      <p>{t(`scenarios:${id}.situation`)}</p>
      <p>
        <b>{t('scenarios:goal')}</b> {t(`scenarios:${id}.goal`)}
      </p>
      <div role="status">{goal && <p class="reached">{t(`scenarios:${id}.reached`)}</p>}</div>
      {goal && (
        <>
          <p>
            <a href={pageAddress(locale, scenario.page)}>{t('scenarios:really')}</a>
          </p>
          <p class="small">{t('scenarios:tidy', { issuer: fiction.issuer })}</p>
        </>
      )}
      <div class="row">
        {!goal && <ShowMe plan={scenario.plan} />}
        <button
          type="button"
          class="quiet"
          disabled={!complete}
          onClick={() => arrive({ scenario })}
        >
          {t('scenarios:again')}
        </button>
      </div>
      {asked && (
        <Question
          id="scenario-ask"
          text={t('scenarios:ask', { title: title(asked.scenario.id) })}
          no={t('scenarios:no')}
          yes={t('scenarios:yes')}
          answer={(yes) => (yes ? begin(asked) : setAsked(undefined))}
        />
      )}
      <details>
        <summary>{t('scenarios:list')}</summary>
        <ol class="scenario-list">
          {scenarios.map((each) => (
            <li key={each.id}>
              <a
                href={`#${each.id}`}
                aria-current={each.id === id || undefined}
                onClick={(event) => event.currentTarget.closest('details')?.removeAttribute('open')}
              >
                {title(each.id)}
              </a>
              {reached.includes(each.id) && <b> ✓ {t('scenarios:reached')}</b>}
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}
