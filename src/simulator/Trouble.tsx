/**
 * The error boundary of the simulator. If rendering throws, for example because the browser lacks a
 * feature or the saved world has an unexpected state, a sentence and two buttons replace the
 * simulator. The saved world stays unchanged until the reader begins a new one.
 */
import { Component, type ComponentChildren } from 'preact';
import { announceIn } from './announce.ts';
import type { Translate } from './simulator-context.ts';
import type { Runtime } from './runtime.ts';

type Props = {
  readonly runtime: Runtime;
  readonly t: Translate;
  readonly children?: ComponentChildren;
  /** Called after rendering has thrown. */
  readonly caught: () => void;
};

export class Trouble extends Component<Props, { readonly broken: boolean }> {
  static override getDerivedStateFromError() {
    return { broken: true };
  }

  override state = { broken: false };

  override componentDidCatch() {
    this.props.caught();
    // The simulator's live regions were removed with it.
    const region = document.getElementById('status');
    if (region) announceIn(region, [this.props.t('simulator:start.cannotDraw')]);
  }

  override render() {
    const { runtime, t, children } = this.props;
    if (!this.state.broken) return children;
    const beginNew = () => {
      runtime.begin();
      this.setState({ broken: false });
    };
    return (
      <div class="simulator-broken">
        <p class="simulator-notice">{t('simulator:notice')}</p>
        <p>{t('simulator:start.cannotDraw')}</p>
        <button type="button" class="press" onClick={() => location.reload()}>
          {t('simulator:start.reload')}
        </button>{' '}
        <button type="button" class="press" onClick={beginNew}>
          {t('simulator:start.beginNew')}
        </button>
      </div>
    );
  }
}
