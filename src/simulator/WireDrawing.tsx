/**
 * The wire between website and phone. It is shown only while something is sent: the key once, from
 * website to phone, and after that only six digits, from phone to website.
 */
import { useSimulator } from './simulator-context.ts';

export function WireDrawing() {
  const { runtime, t } = useSimulator();
  const last = runtime.log().findLast(({ effect }) => effect.type === 'wire');
  if (last?.effect.type !== 'wire') return <div class="wire" />;
  const { what } = last.effect;
  return (
    <div class="wire">
      <p key={last.nth} data-what={what}>
        {t(`simulator:wire.${what}`)}
      </p>
    </div>
  );
}
