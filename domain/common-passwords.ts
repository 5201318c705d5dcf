/**
 * Words that people build passwords from when they are asked for a long one, in the plain form of `domain/passwords.ts`:
 * small letters and digits, without accents and look-alikes. One of them with digits or signs around it, or several of
 * them in a row, is easy to guess.
 */
export const commonWords: readonly string[] = words(`
  password passwort passw0rd passphrase passcode contrasena secret secreto mysecret private login signin logon access
  welcome bienvenido hello hallo hola letmein openup opensesame changeme changethis default master superuser root admin
  administrator administration manager supervisor operator guest user username test testing tester temp temporary demo
  example sample system server computer internet website office windows apple google facebook instagram amazon netflix
  microsoft outlook samsung android iphone
  iloveyou iloveu loveyou lovely love loveme forever always friend friends family mother father mommy daddy baby
  babygirl babyboy princess prince queen king angel angels heaven jesus jesuschrist christ god blessed blessing faith
  hope grace church bible amen mylove teamo tequiero miamor amor corazon familia amigos dios
  sunshine rainbow butterfly flower flowers summer winter spring autumn fall monday tuesday wednesday thursday friday
  saturday sunday january february march april may june july august september october november december verano invierno
  morning night today tomorrow birthday happy happiness smile lucky freedom america american arizona phoenix tucson
  football baseball basketball soccer hockey tennis cowboys yankees lakers eagles steelers packers raiders cardinals
  dragon monkey tiger lion eagle horse puppy kitty kitten doggy bear panda dolphin pokemon starwars superman batman
  spiderman ironman naruto minecraft fortnite ninja pirate wizard shadow hunter ranger killer matrix merlin
  chocolate cookie cookies cheese coffee banana orange pepper ginger sugar honey candy pizza
  michael michelle jessica jennifer jordan daniel andrew anthony robert thomas charlie matthew joshua nicole amanda
  ashley samantha elizabeth victoria alexander christopher maria jose carlos
  hospital clinic medical doctor nurse health healthcare therapy recovery support peer peersupport specialist counselor
  behavioral mental wellness patient member members service services agency center community goodstanding standing
  abc abcd abcde qwerty qwertz azerty asdf asdfgh zxcv zxcvbn qazwsx
  my the and you is it me your our for new old one two three its this that our
  correct horse battery staple correcthorsebatterystaple
`)

function words(text: string): string[] {
  return [...new Set(text.split(/\s+/).filter(Boolean))]
}
