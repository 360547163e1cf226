/**
 * The wire between site and phone. It is there only while something travels: the key once, from
 * site to phone; afterwards only six digits, the other way.
 */
import { useBench } from './simulator-context.ts';

export function Wire() {
  const { runtime, t } = useBench();
  const last = runtime.log().findLast(({ effect }) => effect.type === 'wire');
  if (last?.effect.type !== 'wire') return <div class="wire" />;
  const { what } = last.effect;
  return (
    <div class="wire">
      <p key={last.nth} data-what={what}>
        {t(`practice:wire.${what}`)}
      </p>
    </div>
  );
}
