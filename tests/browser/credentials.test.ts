/** A credential entered into the page is in none of the browser's stores. */
import { expect } from '@playwright/test';
import { SimulatorPage } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';

const secret = 'Sommer-2026Xy';
const token = `ghp_${'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8'}`;

test('a password entered as a command’s argument is not on the page, in the history, or in storage', async ({
  page,
}) => {
  const simulator = new SimulatorPage(page, { language: 'en', edition: 'today' });
  await page.goto('/en/practice/#broken-pull');
  await simulator.ready();
  const panel = page.getByRole('region', {
    name: simulator.word('stage:device.terminal'),
    exact: true,
  });
  const line = panel.getByRole('textbox');

  for (const typed of [
    `echo ${secret} | docker login -u me --password-stdin`,
    `docker login -u me:${secret} --password-stdin`,
    `export DOCKER_PASSWORD="${secret}"`,
    `docker login -u me --pasword ${secret}`,
    `curl -u me:${secret} https://hub.docker.com/v2/`,
  ]) {
    await line.fill(typed);
    await line.press('Enter');
    await expect(panel).toContainText(simulator.word('terminal:note.secret-masked'));
    await line.press('Control+c');
    await line.press('ArrowUp');
    await expect(line).toHaveValue(/••••••/);
    expect(await line.inputValue()).not.toContain(secret);
    await line.fill('');
  }
  await line.fill(`my token is ${token}`);
  await line.press('Enter');
  await expect(panel).toContainText(simulator.word('terminal:note.real-credential-withheld'));

  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, location.href]),
  );
  for (const text of [kept, await page.content()]) {
    expect(text).not.toContain(secret);
    expect(text).not.toContain(token);
  }
});
