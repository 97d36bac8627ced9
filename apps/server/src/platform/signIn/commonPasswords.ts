/**
 * Passwords of ten characters and more that lists of stolen ones put in front, and what a Chinese office adds to them.
 * In lower case. Repetitions and counted runs are found by rule and not listed.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
  1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc 1qazxsw23edc q1w2e3r4t5 q1w2e3r4t5y6 zaq12wsxcde3 qazwsxedcrfv qazwsx123456
  qwertyuiop qwertyuiop1 qwerty12345 qwerty123456 qwe123qwe123 asdfghjkl1 asdfghjkl123 asdf1234asdf zxcvbnm123 zxcvbnm1234
  a123456789 a1234567890 a12345678910 aa12345678 aa123456789 aaa123456789 abc1234567 abc12345678 abc123456789 abcd123456 abcd12345678
  abcde12345 abcdef123456 123456789a 123456789q 1234567890a 123456abcd 123456abcdef 12345678abc 123456789abc
  password12 password123 password1234 password12345 password123456 passw0rd123 p@ssw0rd123 p@ssword123 pa55word123
  admin12345 admin123456 admin1234567 admin@12345 admin@123456 administrator administrator1 administrator123 root123456 root12345678
  test123456 test12345678 user123456 guest123456 welcome123 welcome1234 letmein123 iloveyou12 iloveyou123 iloveyou520
  changeme123 default123 system123456 manager123 computer123 superman123 dragon12345 sunshine123 football123 baseball123 princess123
  woaini1314 woaini5201314 woaini520520 woaini123456 woaiwojia520 5201314520 52013145201314 13145201314 1314520520 woshishui123
  wodemima123 mima123456 mima12345678 zhongguo123 zhongguo1949 beijing2008 chongqing123 chongqing2024 chongqing2025 chongqing2026
  minzheng123 minzheng1234 minzheng123456 minzhengju1 minzhengju123 shehuijiuzhu dibao123456 songlin123 songlin123456 doudi123456
  huawei12345 huawei@123 huawei12#$ lenovo123456 windows123 internet123 qq123456789 weixin123456 aliyun123456
  147258369a 147258369147 1472583690 0147258369 159357258456 741852963a 741852963741 7418529630 9638527410
  11223344556 1122334455 112233445566 123123123123 123321123321 123qweasdzxc 123qwe123qwe 321321321321 qweasdzxc123 zxcasdqwe123
  19491001000 2008080808 20080808aa
  `
    .trim()
    .split(/\s+/),
)
