// The encoder of qrcode without its canvas and file writers: less than half of the bytes.
declare module 'qrcode/lib/core/qrcode.js' {
  export { create } from 'qrcode';
}
