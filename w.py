import sys,re,os
# blocks: @@ path | title | description | tags | aliases \n body
t=sys.stdin.read()
for b in re.split(r'^@@ ',t,flags=re.M)[1:]:
    head,body=b.split('\n',1)
    p,title,desc,tags,al=[x.strip() for x in head.split('|')]
    assert len(desc)<160,(p,len(desc))
    fp='content/notes/'+p+'.mdx'; os.makedirs(os.path.dirname(fp),exist_ok=True)
    q=lambda s: "'"+s.replace("'","''")+"'" if re.search(r'[:#\'"]',s) else s
    open(fp,'w').write(f"---\ntitle: {q(title)}\ndescription: {q(desc)}\ntags: [{tags}]\nstatus: seedling\nplanted: 2026-11-24\n"+(f"aliases: [{al}]\n" if al else "")+"---\n"+body.strip()+"\n")
    print(p,len(body.split()))
