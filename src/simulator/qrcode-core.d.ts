// The encoder alone, without qrcode's canvas and file writers: less than half the bytes.
declare module 'qrcode/lib/core/qrcode.js' {
  export { create } from 'qrcode';
}
