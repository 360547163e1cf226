/** How the statements that protect an account are recognized, in each language. */

/** `doNotSignOut`, `signOut`: about the browser. `lock`, `wait`: after too many attempts. */
export const SAYS = {
  en: {
    doNotSignOut: /\bdo not sign out\b/i,
    conditionToSignOut: /^If you still have your authenticator app,/,
    signOut: /(?<!not )\bsign out\b/i,
    signOutThenNot: 'Sign out, and sign in again. Without the app, do not sign out.',
    privateWindow: /private window/,
    changePassword: /\bchange your password\b/i,
    newSecretAndCode: /a new secret and a new recovery code, and the old ones no longer work/,
    lock: /\block(?:s|ed)?\b|too many (?:attempts|wrong)/i,
    wait: /\bwait\b/i,
    stopScripts: /\bstop every script/i,
    notABan: /not banned/,
    notice: [
      /simulation/i,
      /nothing is sent/,
      /do not enter passwords or codes of a real account/i,
    ],
    realThings: /\breal (?:secret|QR code|six-digit|codes)|for real|\bon your own\./i,
    typeCodes: /\benter\b/i,
    ofThatEntry: /digits of that entry/,
    practiceEntry: /practice entry/,
    oldCodeEnds:
      /\bold(?:er)? recovery code (?:no longer works|stops working)|(?:ends the|lost) (?:old )?recovery code|works only once|older recovery code no longer/,
    isOff: /2FA (?:is|was)(?: now| still)? (?:turned )?off|turns? 2FA off/i,
    isOffNow: /2FA is (?:now |still )?off\b/i,
    turnOn: /turn (?:2FA|it) (?:back )?on/i,
    turnOff: /turn 2FA off/i,
    takeOutUntrue: /take out every sentence that is not true/,
    automaticClock: /clock of the device to automatic/,
    cancel: /Cancel the setup/,
    otherRegistries: /other registries/,
    rename: /rename it/,
    instructs:
      /(?:^|[.:;,] |and |then )(?:Add|Give|Open|Select|Save|Enter|Choose|Copy|Describe|Create|Write|Sign|open|select|save|enter|choose|copy|go to|delete|deactivate|sign|use) |[Yy]ou can /,
    ambiguous: /\bmay\b|\bgo on (?:below|to|in|from)\b|\bcannot place\b|here it is turned on/i,
  },
  ja: {
    doNotSignOut: /サインアウト(?:しないでください|せずに)/,
    conditionToSignOut: /認証アプリが手元にあれば/,
    signOut: /サインアウト(?:して(?!い)|する|すれ|します)/,
    signOutThenNot:
      'サインアウトしてください。認証アプリがなければ、サインアウトしないでください。',
    privateWindow: /プライベートウィンドウ/,
    changePassword: /パスワードを変更します/,
    newSecretAndCode:
      /シークレットもリカバリーコードも新しくなり、古い(?:もの|シークレットと古いリカバリーコード)は使え/,
    lock: /(?<!ブ)ロック/,
    wait: /待[っちつ]/,
    stopScripts: /スクリプト(?:やマシン)?を、?すべて止め/,
    notABan: /利用停止(?:ではなく|になったわけではありません)/,
    notice: [
      /シミュレーション/,
      /何も送信されません/,
      /実際のアカウントのパスワードやコードは入力しないでください/,
    ],
    realThings: /本物の(?:シークレット|QRコード|6桁|コード)|コードも本物|実際に試せ/,
    typeCodes: /入力してください/,
    ofThatEntry: /その項目に表示された6桁/,
    practiceEntry: /練習用の項目/,
    oldCodeEnds:
      /(?:古い|なくした|以前の|いまの)リカバリーコード[はも](?:、[^。]*?)?(?:もう)?(?:使えな|使えません)|1回しか使え/,
    isOff: /(?:2FA|2要素認証)[はがも](?:、?すでに|まだ|再び|いったん)?無効|2FAは無効/,
    isOffNow: /(?:2FA|2要素認証)[はが][^。]{0,8}無効(?:になり、|です)/,
    turnOn: /有効に(?:し(?:直し)?て|するには)/,
    turnOff: /無効にす|数分間だけ/,
    takeOutUntrue: /事実と違う文は消して/,
    automaticClock: /時刻を自動設定に/,
    cancel: /キャンセルします/,
    otherRegistries: /ほかのレジストリ/,
    rename: /名前を変え/,
    instructs: /ください|できます/,
    ambiguous:
      /(?<!メール|IP)アドレス(?!バー)|古いパスワード|だめ(?:なら|か)|小さな対処|画像を読み取|、戻り方|証明です|人がいます/,
  },
} as const;

/**
 * What is deleted, removed, or thrown away: the verb with its object, the verb alone where it asks
 * for that, and the objects that are named.
 */
export const REMOVALS = {
  en: {
    verb: /\b(?:delete|remove|destroy|forget|erase|throw away|discard)\b(?! permission)((?: [^.;:]*)?)/gi,
    bare: /\b(?:delete|remove|destroy|forget|erase|throw away|discard)\b(?! permission)/i,
    named:
      /^ (?:[\w“”{}’'[\]-]+ ){0,7}?(?:Docker entry|entry “\{\{issuer\}\}”|practice entry|this entry|entry from the app|entry you no longer need|recovery code|(?:\[?access )?tokens?\b|credential|`~\/|site’s data|offline copy|app\b)/,
  },
  ja: {
    verb: /([^。、]*?)[をは](?:、[^。、]*?、)?[^。、をは]{0,16}?(?:削除(?!した|され|でき|や)|消[しすせ](?!ません)|捨て)/g,
    bare: /(?:(?<!（)削除(?!し(?:た|ました|か)|され|でき|や|済)|消[しすせ](?!ません|た|ました|なかった)|捨て)(?=[^。]*(?:ください|ます))/,
    named:
      /Dockerの項目|練習用の項目|「\{\{issuer\}\}」の項目|この項目|使っていない項目|リカバリーコード|トークン|認証情報|パスワード|データ|ガイド|変数|認証アプリだけ|config\.json|文$/,
  },
} as const;
