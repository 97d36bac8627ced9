import { chromium } from 'playwright-core'
const base='http://127.0.0.1:9412', pw='hongse-Shulin-4417'
const [,, who, ...paths]=process.argv
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--headless','--no-sandbox','--disable-gpu','--disable-background-networking']})
const ctx=await b.newContext({viewport:{width:1366,height:768},locale:'zh-CN'})
const p=await ctx.newPage()
p.on('pageerror',e=>console.log('pageerror',e.message))
p.on('console',m=>m.type()==='error'&&console.log('console',m.text()))
await p.goto(base+'/sign-in')
await p.locator('input').nth(0).fill(who); await p.locator('input[type=password]').fill(pw); await p.keyboard.press('Enter')
await p.waitForURL(/worktable|\/$|account/,{timeout:60000}).catch(()=>console.log('no redirect',p.url()))
await p.waitForTimeout(3000)
for (const [i,path] of paths.entries()){ if(path!=='.') await p.goto(base+path); await p.waitForTimeout(3500); await p.screenshot({path:`/tmp/shots/${who}-${i}.png`}) ; console.log(path,p.url()) }
await b.close()
