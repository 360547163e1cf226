/**
 * Situations that send people to the guide: what they ask or paste, and the sections with the
 * solution. The first section is the one that links must lead to.
 */
type Situation = {
  readonly name: string;
  /** Lines that a program prints, which are the same in both languages. */
  readonly lines?: readonly string[];
  readonly questions?: Readonly<Record<'en' | 'ja', readonly string[]>>;
  readonly sections: readonly [string, ...string[]];
};

export const SITUATIONS: readonly Situation[] = [
  {
    name: 'docker refuses the stored credential',
    lines: [
      'Error response from daemon: authentication required - incorrect username or password',
      'failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://auth.docker.io/token?service=registry.docker.io: 401 Unauthorized',
    ],
    sections: ['troubleshooting/#incorrect-username-or-password'],
  },
  {
    name: 'the registry refuses an image',
    lines: [
      "pull access denied for me/app, repository does not exist or may require 'docker login'",
      'push access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
    ],
    sections: ['troubleshooting/#access-denied'],
  },
  {
    name: 'the email address is not verified',
    lines: ['authentication required - email must be verified before using account'],
    sections: ['troubleshooting/#email-not-verified'],
  },
  {
    name: 'the credential store fails',
    lines: [
      'error getting credentials - err: exec: "docker-credential-desktop": executable file not found in $PATH, out: ``',
    ],
    sections: ['troubleshooting/credential-store/#store-missing'],
  },
  {
    name: 'pass has no key',
    lines: [
      'error storing credentials - err: exit status 1, out: `pass not initialized: exit status 1`',
    ],
    sections: ['troubleshooting/credential-store/#pass-not-initialized'],
  },
  {
    name: 'CI without a login',
    lines: ['docker/login-action', 'Error: Username and password required'],
    questions: {
      en: ['docker login in GitHub Actions'],
      ja: ['GitHub Actions docker login'],
    },
    sections: ['ci/#github-actions', 'ci/#username-and-password-required'],
  },
  {
    name: 'an account that was created with Google or GitHub',
    questions: {
      en: ['sign in with Google', 'sign in with GitHub'],
      ja: ['Googleでサインイン', 'GitHubでサインインしている'],
    },
    sections: ['2fa/account/#google-github'],
  },
  {
    name: 'a forgotten password',
    questions: { en: ['forgot my password', 'reset password'], ja: ['パスワードを忘れた'] },
    sections: ['2fa/account/#forgotten-password'],
  },
  {
    name: 'a mailbox that is no longer available',
    questions: {
      en: ['cannot read the mailbox', 'lost access to email'],
      ja: ['メールを読めなくなった', 'メールを受け取れない'],
    },
    sections: ['2fa/account/#lost-mailbox'],
  },
  {
    name: 'Kubernetes cannot pull',
    lines: ['ImagePullBackOff', 'ErrImagePull', 'kubectl create secret docker-registry'],
    sections: ['ci/#kubernetes'],
  },
  {
    name: 'a login on a server',
    questions: {
      en: ['docker login on a server over SSH'],
      ja: ['SSHのサーバーでログインする'],
    },
    sections: ['docker-login/#web-login'],
  },
  {
    name: 'the wrong account in the browser',
    questions: {
      en: ['logged in to the wrong account', 'docker login uses another account'],
      ja: ['別のアカウントでログインしてしまった'],
    },
    sections: ['docker-login/#web-login', 'troubleshooting/#access-denied'],
  },
  {
    name: 'the credential in use',
    questions: {
      en: ['which credential is docker using', 'which account is docker logged in to'],
      ja: ['使われている認証情報'],
    },
    sections: ['docker-login/#in-use', 'troubleshooting/#access-denied'],
  },
  {
    name: 'the pull rate limit',
    lines: ['toomanyrequests: You have reached your unauthenticated pull rate limit.'],
    questions: { en: ['pull rate limit'], ja: ['取得回数の上限'] },
    sections: ['troubleshooting/#rate-limit'],
  },
  {
    name: 'a token that is replaced in time',
    questions: {
      en: ['rotate a token', 'replace a token without an outage'],
      ja: ['トークンを入れ替える', 'トークンの更新'],
    },
    sections: ['ci/#rotate'],
  },
  {
    name: 'an account that a team shares',
    questions: {
      en: ['one account shared by a team', 'several people use one account'],
      ja: ['チームで1つのアカウントを使う', '複数の人で使う'],
    },
    sections: ['2fa/account/#shared-account'],
  },
  {
    name: 'the message of Docker Hub about incorrect credentials',
    lines: ['Incorrect authentication credentials'],
    sections: ['troubleshooting/#incorrect-username-or-password'],
  },
  {
    name: 'an answer from support',
    questions: {
      en: ['how long does support take', 'contact support'],
      ja: ['サポートの返答', 'サポートに連絡'],
    },
    sections: ['2fa/recover-hub-account/#both-lost'],
  },
  {
    name: 'the address of the settings',
    lines: ['app.docker.com'],
    sections: ['2fa/real-docker/#sign-in-page'],
  },
  {
    name: 'the exit status',
    questions: {
      en: ['what a failed command returns'],
      ja: ['失敗したコマンドの終了コード'],
    },
    sections: ['ci/#exit-status'],
  },
  {
    name: 'a page that might not be Docker’s',
    questions: {
      en: ['recognize the sign-in page', 'fake sign-in page'],
      ja: ['サインインの画面を見分ける'],
    },
    sections: ['2fa/real-docker/#sign-in-page'],
  },
];
