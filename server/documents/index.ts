export { renderAddressLabel } from './addressLabel';
export { amountInWords } from './amountInWords';
export { renderCoupon, type CouponData } from './coupon';
export { renderNoticeLetter, type NoticeLetterData } from './noticeLetter';
export type { OfficialBody, OfficialPerson } from './officialBody';
export { renderPaymentOrder, type PaymentOrderData } from './paymentOrder';
