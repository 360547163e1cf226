/** The frame of a device: a title with the device's name and the tag, then its screen. */
import type { ComponentChildren } from 'preact';

type Props = {
  device: 'hub' | 'phone' | 'key' | 'terminal';
  /** The device's name, which is a heading on a live device. */
  title: ComponentChildren;
  /** A short text in the reader's language that marks the frame as a simulation. */
  tag: ComponentChildren;
  lost?: boolean;
  children: ComponentChildren;
};

export function Frame({ device, title, tag, lost, children }: Props) {
  return (
    <div class="frame" data-device={device} data-lost={lost || undefined}>
      <div class="frame-title">
        {title}
        <span class="tag">{tag}</span>
      </div>
      {children}
    </div>
  );
}
