"use strict";(()=>{function keep(name,value){try{localStorage.setItem(`vnkg-${name}`,value)}catch{}}function kept(name){try{return localStorage.getItem(`vnkg-${name}`)}catch{return null}}var looks={};function setLooks(next){looks=next}function isDark(){return document.documentElement.dataset.theme==="dark"}function look(type){return looks[type]??
{shape:"dot",light:"#4b5563",dark:"#9aa4b2"}}function colour(type){let{light,dark}=look(type);return isDark()?dark:light}function types(){return Object.keys(looks)}
function startTheme(){let dark=matchMedia("(prefers-color-scheme: dark)").matches;document.documentElement.dataset.theme=kept("theme")??(dark?"dark":"light")}function toggleTheme(){
let next=isDark()?"light":"dark";document.documentElement.dataset.theme=next,keep("theme",next)}var read=new Map;function css(name){let key=`${document.documentElement.
dataset.theme} ${name}`,value=read.get(key);return value===void 0&&read.set(key,value=getComputedStyle(document.documentElement).getPropertyValue(name).trim()),
value}function glyphPath(shape){switch(shape){case"square":return"M2 2h12v12H2z";case"hexagon":return"M4.5 2h7L15 8l-3.500 6h-7L1 8z";case"triangle":return"M8 1\
.500 15 14H1z";case"triangleDown":return"M8 14.500 1 2h14z";case"diamond":return"M8 1l6.500 7L8 15 1.500 8z";case"star":return"m8 .8 2.100 4.900 5.300.4-4 3.500\
 1.200 5.200L8 12l-4.600 2.800 1.200-5.200-4-3.500 5.300-.4z";case"box":return"M1 4h14v8H1z";default:return"M8 1.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-\
13z"}}var TINTS=5,SMALLEST=3,BROAD=92,BELOW=12;function islandsOf(scene,communities){let islands=new Map;for(let{id}of scene.nodes){let community=communities.get(id)??
0,island=islands.get(community)??{nodes:[],ties:[],tint:community%TINTS};islands.set(community,island),island.nodes.push(id)}for(let{from,to}of scene.edges)communities.
get(from)===communities.get(to)&&islands.get(communities.get(from)??0)?.ties.push([from,to]);return[...islands.values()].filter(island=>island.nodes.length>=SMALLEST)}
function drawIslands(pen2,islands,positions){pen2.save(),pen2.lineCap=pen2.lineJoin="round";let at2=id=>positions.get(id)??{x:0,y:0};for(let{nodes,ties,tint}of islands){
let shape=new Path2D;for(let[a,b]of[...nodes.map(id=>[id,id]),...ties])shape.moveTo(at2(a).x,at2(a).y+BELOW),shape.lineTo(at2(b).x+.1,at2(b).y+BELOW);pen2.strokeStyle=
css(`--island-${tint}`),pen2.lineWidth=BROAD,pen2.stroke(shape)}pen2.restore()}var Floor=class{cells=new Map;free(at2,box){let y=at2.y+box.drop,right=Math.floor((at2.x+box.width/2)/96),low=Math.floor((y-box.height/2)/96),high=Math.floor((y+
box.height/2)/96);for(let i=Math.floor((at2.x-box.width/2)/96);i<=right;i++)for(let j=low;j<=high;j++){let cell2=this.cells.get(i*65536+j);if(cell2)for(let k=0;k<
cell2.length;k++){let other=cell2[k];if(Math.abs(other.x-at2.x)*2<other.w+box.width&&Math.abs(other.y-y)*2<other.h+box.height)return!1}}return!0}take(at2,box){let item={
x:at2.x,y:at2.y+box.drop,w:box.width,h:box.height};for(let i=Math.floor((item.x-item.w/2)/96);i<=Math.floor((item.x+item.w/2)/96);i++)for(let j=Math.floor((item.
y-item.h/2)/96);j<=Math.floor((item.y+item.h/2)/96);j++){let key=i*65536+j,cell2=this.cells.get(key);cell2?cell2.push(item):this.cells.set(key,[item])}}};function wrap(name,width=20){
let lines=[];for(let word of name.split(/\s+/).filter(Boolean)){let last=lines[lines.length-1];last!==void 0&&last.length+1+word.length<=width?lines[lines.length-
1]=`${last} ${word}`:lines.push(word)}return lines.length?lines:[name]}var FONT='"Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", "Liberation Sans", Arial, sans-serif',LINE=17,TEXT=14,EDGE_TEXT=11.5,GAP=8,pen=null,widths=new Map;
function measure(text,size,bold=!1){let key=`${size}${bold}${text}`,width=widths.get(key);return width===void 0&&widths.set(key,width=measured(text,size,bold)),
width}function measured(text,size,bold){return pen??=document.createElement("canvas").getContext("2d"),pen?(pen.font=`${bold?"bold ":""}${size}px ${FONT}`,pen.measureText(
text).width):text.length*size*.55}function sizeOf(item,centre){return item.id===centre?20:Math.min(16,6.5+1.5*Math.log2(1+item.score))}function linesOf(item){return item.
date?[...wrap(item.label),item.date]:wrap(item.label)}function boxOf(item,centre){let lines=linesOf(item),text=Math.max(...lines.map(line=>measure(line,item.id===
centre?TEXT+2:TEXT,item.id===centre)));if(item.type==="Event"||item.type==="Article")return{width:text+22+GAP,height:lines.length*LINE+14+GAP,drop:0};let size=sizeOf(
item,centre),under=lines.length*LINE+4;return{width:Math.max(2*size,text)+GAP,height:2*size+under+GAP,drop:under/2}}var OVERVIEW_LABELS=40,SHARES=[.5,.6,.42,.68,.34],LIT_SHARES=[.5,.62,.38,.74,.28],SPOKE_SHARES=[.66,.58,.74,.5,.42];function freeLabels(scene,positions){let floor=names(
scene,positions),order=[...scene.edges].sort((a,b)=>rank(b,scene)-rank(a,scene)),left=scene.centre===null?OVERVIEW_LABELS:1/0;return order.map(edge=>{let a=positions.
get(edge.from),b=positions.get(edge.to);if(!a||!b||!edge.deed)return{edge,at:null,lift:0,text:edge.label};let outward=edge.to===scene.centre?SPOKE_SHARES.map(share=>1-
share):edge.from===scene.centre?SPOKE_SHARES:SHARES;for(let text of new Set([edge.label,edge.label.split(" · ")[0]])){let box=boxFor(text);for(let at2 of left>
0?outward:[])for(let lift of at2===outward[0]||scene.centre===null?[0,-12,12]:[0]){let spot={x:a.x+(b.x-a.x)*at2,y:a.y+(b.y-a.y)*at2+lift};if(floor.free(spot,box))
return floor.take(spot,box),left--,{edge,at:at2,lift,text}}}return{edge,at:null,lift:0,text:edge.label}})}function rank(edge,scene){return edge.weight+(edge.from===
scene.centre||edge.to===scene.centre?1e3:0)}function names(scene,positions){let floor=new Floor;for(let item of scene.nodes)floor.take(positions.get(item.id)??{
x:0,y:0},boxOf(item,scene.centre));return floor}function boxFor(text){return{width:measure(text,EDGE_TEXT)+5,height:15,drop:0}}function litPlaces(scene,positions,labels,lit,meant){
let out=new Map;if(lit.size===0)return out;let floor=names(scene,positions),along=(edge,share)=>{let a=positions.get(edge.from)??{x:0,y:0},b=positions.get(edge.
to)??a;return{x:a.x+(b.x-a.x)*share,y:a.y+(b.y-a.y)*share}};for(let{edge,at:at2,lift,text}of labels){if(at2===null)continue;let spot=along(edge,at2);floor.take(
{x:spot.x,y:spot.y+lift},boxFor(text))}for(let{edge,at:at2,text}of labels){if(at2!==null||!lit.has(edge.id))continue;let share=LIT_SHARES.find(each=>floor.free(
along(edge,each),boxFor(text)));share!==void 0&&floor.take(along(edge,share),boxFor(text)),(share!==void 0||edge.id===meant)&&out.set(edge.id,share??.5)}return out}var LEGEND=34,Canvas=class{constructor(container,handlers){this.container=container;this.network=new vis.Network(container,{nodes:[],edges:[]},this.options()),container.
querySelector("canvas")?.setAttribute("aria-hidden","true"),container.querySelector(".vis-network")?.setAttribute("tabindex","-1"),this.network.on("click",event=>{
let node=event.nodes[0],edge=event.edges[0];node!==void 0?handlers.node(node):edge!==void 0?handlers.edge(edge):handlers.background()}),this.network.on("doubleC\
lick",event=>{event.nodes[0]!==void 0&&handlers.open(event.nodes[0])}),this.network.on("hoverNode",event=>this.hover(event.node)),this.network.on("blurNode",()=>this.
hover(null)),this.network.on("hoverEdge",event=>this.hover(event.edge)),this.network.on("blurEdge",()=>this.hover(null)),this.network.on("dragging",event=>{for(let[
id,at2]of Object.entries(this.network.getPositions(event.nodes)))this.positions.set(id,at2)}),this.network.on("beforeDrawing",pen2=>drawIslands(pen2,this.islands,
this.positions)),this.network.on("afterDrawing",pen2=>this.drawLabels(pen2))}container;network;scene={nodes:[],edges:[],centre:null,parent:new Map};positions=new Map;labels=[];hovered=new Set;chosen=null;pinned=new Set;islands=[];extra=new Map;options(){
return{autoResize:!0,physics:{enabled:!1},layout:{improvedLayout:!1},interaction:{hover:!0,hoverConnectedEdges:!1,selectConnectedEdges:!1,keyboard:!1,zoomSpeed:.7,
tooltipDelay:1e9},nodes:{physics:!1,borderWidth:1.5,borderWidthSelected:2.5,labelHighlightBold:!1},edges:{smooth:!1,physics:!1,selectionWidth:1.5,hoverWidth:.6,
labelHighlightBold:!1,arrowStrikethrough:!0}}}draw(scene,positions,pinned,communities,chosen){this.chosen=chosen,this.scene=scene,this.positions=positions,this.
pinned=pinned,this.labels=freeLabels(scene,positions),this.hovered.clear(),this.islands=communities?islandsOf(scene,communities):[],this.network.setData({nodes:scene.
nodes.map(item=>this.nodeStyle(item)),edges:scene.edges.map(edge=>this.edgeStyle(edge))})}restyle(){this.network.setData({nodes:this.scene.nodes.map(item=>this.
nodeStyle(item)),edges:this.scene.edges.map(edge=>this.edgeStyle(edge))})}nodeStyle(item){let centre=item.id===this.scene.centre,fill=colour(item.type),boxed=item.
type==="Event"||item.type==="Article",at2=this.positions.get(item.id)??{x:0,y:0},pinned=this.pinned.has(item.id),border=pinned?css("--accent"):css("--canvas");return{
id:item.id,label:linesOf(item).join(`
`),shape:look(item.type).shape,size:sizeOf(item,this.scene.centre),x:at2.x,y:at2.y,margin:7,borderWidth:pinned?3:1.5,shapeProperties:{borderRadius:5,borderDashes:!1},
color:{background:boxed?css("--event-fill"):fill,border:boxed?fill:border,highlight:{background:boxed?css("--event-fill"):fill,border:css("--ink")},hover:{background:boxed?
css("--event-fill"):fill,border:css("--ink")}},font:{face:FONT,size:centre?TEXT+2:TEXT,color:css("--ink"),strokeWidth:boxed?0:4,strokeColor:css("--canvas"),vadjust:0,
bold:!1}}}edgeStyle(edge){let touchesCentre=edge.from===this.scene.centre||edge.to===this.scene.centre,quiet=this.scene.centre!==null&&!touchesCentre&&!edge.fact||
!edge.deed,lit=this.chosen!==null&&(edge.id===this.chosen||edge.from===this.chosen||edge.to===this.chosen)&&this.chosen!==this.scene.centre;return{id:edge.id,from:edge.
from,to:edge.to,width:edge.deed?Math.min(4.5,.8+.6*Math.log2(1+edge.weight)):.8,dashes:edge.tentative?[5,4]:!1,arrows:edge.directed&&edge.deed?{to:{enabled:!0,scaleFactor:.45}}:
"",color:{color:css(lit?"--accent":quiet?"--line-quiet":"--line"),highlight:css("--accent"),hover:css("--accent")}}}hover(id){this.hovered=new Set(id===null?[]:
this.touching(id).map(edge=>edge.id)),this.light(),this.network.redraw()}touching(id){return this.scene.edges.filter(edge=>edge.id===id||edge.from===id||edge.to===
id)}drawLabels(pen2){let size=EDGE_TEXT;pen2.font=`${size}px ${FONT}`,pen2.textAlign="center",pen2.textBaseline="middle",pen2.lineJoin="round";let[ink,strong,ground]=[
css("--ink-2"),css("--accent"),css("--canvas")],lit=this.lit();for(let label of this.labels){let{edge,lift,text}=label,share=label.at??this.extra.get(edge.id)??
null,a=this.positions.get(edge.from),b=this.positions.get(edge.to);if(share===null||!a||!b)continue;let x=a.x+(b.x-a.x)*share,y=a.y+(b.y-a.y)*share+lift;pen2.lineWidth=
4,pen2.strokeStyle=ground,pen2.strokeText(text,x,y),pen2.fillStyle=lit.has(edge.id)?strong:ink,pen2.fillText(text,x,y)}}lit(){let chosen=this.chosen!==null&&this.
chosen!==this.scene.centre?this.touching(this.chosen).map(edge=>edge.id):[];return new Set([...this.hovered,...chosen])}light(){let lit=this.lit(),meant=this.hovered.
size===1?[...this.hovered][0]:this.chosen;this.extra=litPlaces(this.scene,this.positions,this.labels,lit,meant)}select(id){let before=this.chosen;this.chosen=id,
this.light(),this.network.unselectAll();let changed=new Set(before===id?[]:[...before===null?[]:this.touching(before),...id===null?[]:this.touching(id)]);changed.
size&&this.network.body.data.edges.update([...changed].map(edge=>this.edgeStyle(edge))),id!==null&&(this.scene.nodes.some(item=>item.id===id)?this.network.selectNodes(
[id],!1):this.scene.edges.some(edge=>edge.id===id)&&this.network.selectEdges([id]))}fit(animate=!1){if(this.scene.nodes.length===0)return;let boxes=this.scene.nodes.
map(item=>({at:this.positions.get(item.id),box:boxOf(item,this.scene.centre)})),left=Math.min(...boxes.map(({at:at2,box})=>at2.x-box.width/2)),right=Math.max(...boxes.
map(({at:at2,box})=>at2.x+box.width/2)),top=Math.min(...boxes.map(({at:at2,box})=>at2.y+box.drop-box.height/2)),bottom=Math.max(...boxes.map(({at:at2,box})=>at2.
y+box.drop+box.height/2)),{clientWidth,clientHeight}=this.container;if(!clientWidth||!clientHeight)return;let head2=clientWidth<560?LEGEND+6:8,foot=Math.max(LEGEND,
(document.getElementById("legend")?.offsetHeight??0)+14),most=Math.max(1.05,Math.min(1.5,clientWidth/1e3,clientHeight/660)),scale2=Math.min(most,(clientWidth-24)/
(right-left),(clientHeight-8-head2-foot)/(bottom-top)),animation=animate&&!matchMedia("(prefers-reduced-motion: reduce)").matches?{duration:220,easingFunction:"\
easeOutQuad"}:!1;this.network.moveTo({position:{x:(left+right)/2,y:(top+bottom)/2+(foot-head2+8)/2/scale2},scale:scale2,animation})}zoom(by){this.network.moveTo(
{scale:Math.max(.1,Math.min(4,this.network.getScale()*by))})}reveal(id){let at2=this.positions.get(id);if(!at2)return;let dom=this.network.canvasToDOM(at2),{clientWidth,
clientHeight}=this.container;(dom.x<30||dom.y<30||dom.x>clientWidth-30||dom.y>clientHeight-30)&&this.network.moveTo({position:at2})}towards(id,dx,dy){let from=this.
positions.get(id);if(!from)return null;let best=null,least=1/0;for(let[other,at2]of this.positions){if(other===id)continue;let along=(at2.x-from.x)*dx+(at2.y-from.
y)*dy,across=Math.abs((at2.x-from.x)*dy)+Math.abs((at2.y-from.y)*dx),cost=along+2*across;along>4&&cost<least&&([best,least]=[other,cost])}return best}where(){return Object.
fromEntries([...this.positions].map(([id,at2])=>[id,this.network.canvasToDOM(at2)]))}scale(){return this.network.getScale()}area(){return{width:this.container.clientWidth,
height:this.container.clientHeight}}resize(){this.network.setSize("100%","100%"),this.network.redraw()}};var words_en_default={title:"News knowledge graph",search:"Find people, posts, bodies, topics, places, events, articles…",searchLabel:"Search the graph",noHits:"\
Nothing found for “{q}”",searching:"Searching…",network:"Network",timeline:"Timeline",table:"Table",views:"Views",filters:"Filters",clear:"Clear all",filtersOn:"\
{n} filters on",back:"Back",forward:"Forward",home:"Overview",share:"Copy link",copied:"Copied",theme:"Light or dark",language:"Chuyển sang tiếng Việt",languageShort:"\
VI",help:"Keyboard",close:"Close",zoomIn:"Zoom in",zoomOut:"Zoom out",fit:"Fit",canvas:"Network. Arrow keys move between nodes, Enter puts a node in the middle.\
 The same is listed as text beside it.",overview:"Overview",overviewText:"The {nodes} best connected of {total}. Click a node or a line to read the sentences be\
hind it; double-click puts a node in the middle.",overviewFiltered:"The {nodes} best connected within the filters.",partial:"This file holds the {kept} entities\
 with most facts out of {whole}. The command kg explore opens the whole graph.",counts:"{entities} entities · {facts} facts · {articles} articles",ask:"Start \
from a question",askMet:"Who met whom?",askPosts:"Who holds which post?",askSaid:"Who asked or promised what?",askSigned:"Who signed or agreed what?",askPlanned:"\
What was planned?",shown:"Shown now",shownList:"List of what is shown",type:"Entity type",topic:"Topic",source:"Publisher",status:"Status",confidence:"Confidenc\
e from",dates:"Time",role:"Role",from:"From",to:"To",more:"{n} more",less:"Fewer",focus:"Put in the middle",expand:"Expand",collapse:"Collapse",pin:"Pin",unpin:"\
Unpin",path:"Path to…",pathPrompt:"Path from {a} to… (choose in the search box or click a node)",pathFound:"A path of {n} steps: {a} → {b}",pathNone:"No p\
ath between {a} and {b} within the filters.",pathEnd:"Leave the path",hiddenNeighbours:"{n} more neighbours",showAll:"Show all {n}",showFewer:"Show fewer",eventsAsNodes:"\
Events as nodes",alsoCalled:"Also called",posts:"Posts",facts:"Facts",factsBetween:"{a} and {b}",evidence:"Evidence",participants:"Participants",related:"Closes\
t",inArticles:"In articles",speakers:"Who speaks of it",overTime:"Over time",mentioned:"Facts in the article",attested:"seen {dates}",since:"since {date}",until:"\
until {date}",former:"former",nominated:"nominated",inferred:"inferred",inferredTitle:"Not said in so many words; inferred from the context","date.stated":"date\
 as written","date.relative":"date worked out from the wording","date.inferred-year":"year from the publication date","date.published":"by the publication date",
conflicts:"Sources differ",partOf:"Part of",contains:"Contains",attributed:"According to",confidenceOf:"confidence {n} %",openArticle:"Open the article",noDate:"\
no date",undated:"Undated",undatedLast:"{n} of {all} facts have no date and come last.",known:"supplied list",knownTitle:"From the lists that come with the prog\
ram, not read in an article",subject:"subject",object:"object",gone:"There is no {id} in this graph.",noTitle:"(no headline)",country:"Country",elsewhere:"Elsew\
here",sources:"{n} sources",source1:"1 source",factsN:"{n} facts",articlesN:"{n} articles",loading:"Opening the data…",failed:"The data could not be opened: {\
why}",noDecompress:"This browser is too old to open compressed data. Use a newer Firefox, Chrome, Edge or Safari.",nothing:"Nothing matches the filters.",nothingYet:"\
This graph is empty.",onlyFocus:"Only {name}",everyone:"All",copy:"Copy table",csv:"Download CSV",rows:"{n} rows",filterRows:"Filter the table…","col.date":"D\
ate","col.type":"Kind","col.who":"Who","col.whom":"With whom, with what","col.status":"Status","col.basis":"How the date is known","col.what":"What","col.place":"\
Place","col.topics":"Topics","col.confidence":"Confidence","col.source":"Source",histogram:"Facts over time; drag to choose a period",allTime:"All time","kind.P\
erson":"People","kind.Organization":"Organizations","kind.Country":"Countries","kind.Place":"Places","kind.Gathering":"Gatherings","kind.Document":"Documents","\
kind.Topic":"Topics","kind.Post":"Posts","kind.Event":"Events","kind.Article":"Articles","status.occurred":"occurred","status.planned":"planned","status.possibl\
e":"possible","status.negated":"did not happen","status.held":"held (as reported)","status.former":"former","status.nominated":"nominated","stage.proposed":"pro\
posed","stage.negotiating":"negotiating","stage.agreed":"agreed","stage.signed":"signed","stage.ratified":"ratified","stage.ended":"ended","link.topic":"on","li\
nk.about":"in articles on","link.place":"at","link.gathering":"attends","link.document":"about",Post:"Post","rel.subOrganizationOf":"part of","rel.containedInPl\
ace":"within","rel.spouse":"spouse of","rel.parent":"parent of","rel.child":"child of","rel.sibling":"sibling of","rel.successorOf":"succeeds",keys:"Keyboard","\
key.search":"Search","key.arrows":"Go to the next node","key.enter":"Put the node in the middle","key.expand":"Expand or collapse","key.pin":"Pin","key.path":"F\
ind a path","key.backForward":"Back, forward","key.views":"Network, timeline, map, table","key.filters":"Filters","key.home":"Overview","key.zoom":"Zoom in, out\
, fit","key.escape":"Unselect, close",selected:"{name} selected",focused:"{name} in the middle, {n} neighbours",legend:"Legend",panel:"Details and evidence",skip:"\
To the text list",map:"Map",mapLabel:"Map of where events took place",mapHappened:"events took place here",mapInvolved:"only takes part",mapHappenedN:"{n} event\
s here",mapInvolvedN:"takes part in {n} facts",mapSource:"Coastlines: Natural Earth. No borders drawn.",mapHome:"Viet Nam",askDisputed:"Where do sources differ?",
"status.disputed":"sources differ",loadedOf:"Showing the {n} surest of {total} facts; add filters to see the others.",times:"{n} times",articleTopic:"Topic of t\
he article",howRead:"How it was read",readTrigger:"told by",readStated:"said in so many words","conflict.date":"Date","conflict.place":"Place","conflict.start":"\
Taking office","conflict.end":"Leaving office","conflict.order":"Left before taking office","conflict.held-outside":"Seen in office outside the term","conflict.\
two-holders":"Two in one office",chartPosts:"Posts over time",eventType:"Kind of event",relation:"Posts and relations",mostFacts:"Most facts"};var words_vi_default={title:"Đồ thị tri thức tin tức",search:"Tìm người, chức vụ, tổ chức, chủ đề, nơi chốn, sự kiện, bài báo…",
searchLabel:"Tìm trong đồ thị",noHits:"Không tìm thấy “{q}”",searching:"Đang tìm…",network:"Mạng lưới",timeline:"Dòng thời gian",table:"\
Bảng",views:"Cách xem",filters:"Bộ lọc",clear:"Xóa hết",filtersOn:"{n} bộ lọc đang bật",back:"Quay lại",forward:"Đi tới",home:"Toàn cảnh",
share:"Chép liên kết",copied:"Đã chép",theme:"Đổi nền sáng/tối",language:"Switch to English",languageShort:"EN",help:"Phím tắt",close:"Đóng",
zoomIn:"Phóng to",zoomOut:"Thu nhỏ",fit:"Vừa khung",canvas:"Mạng lưới. Dùng phím mũi tên để đi giữa các nút, Enter để đưa vào giữa. Danh sách bằng chữ ở kh\
ung bên cạnh.",overview:"Toàn cảnh",overviewText:"{nodes} nút có nhiều liên hệ nhất trong {total}. Bấm vào một nút hoặc một đường nối để đọc câu làm chứng\
; bấm đúp để đưa nút vào giữa.",overviewFiltered:"{nodes} nút có nhiều liên hệ nhất trong phạm vi đang lọc.",partial:"Tệp này giữ {ke\
pt} thực thể có nhiều dữ kiện nhất trong {whole}. Lệnh kg explore mở toàn bộ đồ thị.",counts:"{entities} thực thể · {facts} dữ kiện · {\
articles} bài báo",ask:"Bắt đầu từ một câu hỏi",askMet:"Ai gặp ai?",askPosts:"Ai giữ chức gì?",askSaid:"Ai đề nghị, cam kết điều gì?",
askSigned:"Ai ký kết, thỏa thuận gì?",askPlanned:"Điều gì được dự kiến?",shown:"Đang hiện",shownList:"Danh sách những gì đang hiện",
type:"Loại thực thể",topic:"Chủ đề",source:"Nguồn báo",status:"Tình trạng",confidence:"Độ tin cậy từ",dates:"Thời gian",role:"Vai trò",
from:"Từ ngày",to:"Đến ngày",more:"Xem thêm {n}",less:"Thu gọn",focus:"Đưa vào giữa",expand:"Mở rộng",collapse:"Thu lại",pin:"Ghim",unpin:"\
Bỏ ghim",path:"Tìm đường nối tới…",pathPrompt:"Đường nối từ {a} tới… (chọn trong ô tìm hoặc bấm vào nút)",pathFound:"Đường nố\
i qua {n} bước: {a} → {b}",pathNone:"Không có đường nối giữa {a} và {b} trong phạm vi đang lọc.",pathEnd:"Bỏ đường nối",hiddenNeighbours:"\
Còn {n} nút lân cận nữa",showAll:"Hiện cả {n}",showFewer:"Hiện ít hơn",eventsAsNodes:"Sự kiện thành nút",alsoCalled:"Còn gọi là",posts:"\
Chức vụ",facts:"Dữ kiện",factsBetween:"{a} và {b}",evidence:"Bằng chứng",participants:"Tham gia",related:"Liên hệ nhiều nhất",inArticles:"Tr\
ong các bài",speakers:"Ai nói về chủ đề này",overTime:"Theo thời gian",mentioned:"Dữ kiện trong bài",attested:"ghi nhận {dates}",since:"từ {\
date}",until:"đến {date}",former:"nguyên",nominated:"được đề cử",inferred:"suy ra",inferredTitle:"Không viết thẳng trong câu mà suy ra từ ngữ cảnh",
"date.stated":"ngày ghi trong bài","date.relative":"ngày tính từ lời văn","date.inferred-year":"năm suy từ ngày đăng","date.published":"theo ngày\
 đăng bài",conflicts:"Các nguồn nói khác nhau",partOf:"Nằm trong",contains:"Gồm có",attributed:"Theo lời",confidenceOf:"tin cậy {n} %",openArticle:"\
Mở bài báo",noDate:"không rõ ngày",undated:"Không rõ ngày",undatedLast:"{n} trong {all} dữ kiện không rõ ngày, đứng cuối.",known:"danh mục\
 đi kèm",knownTitle:"Theo danh mục đi kèm, không đọc từ bài báo",subject:"chủ thể",object:"đối tượng",gone:"Không có {id} trong đồ thị n\
ày.",noTitle:"(không có đầu đề)",country:"Nước",elsewhere:"Ở nơi khác",sources:"{n} nguồn",source1:"1 nguồn",factsN:"{n} dữ kiện",articlesN:"\
{n} bài",loading:"Đang mở dữ liệu…",failed:"Không mở được dữ liệu: {why}",noDecompress:"Trình duyệt này quá cũ để mở dữ liệu nén. Hãy dùng \
bản mới hơn của Firefox, Chrome, Edge hoặc Safari.",nothing:"Không có gì khớp với bộ lọc.",nothingYet:"Đồ thị này còn trống.",onlyFocus:"\
Chỉ {name}",everyone:"Tất cả",copy:"Chép bảng",csv:"Tải CSV",rows:"{n} dòng",filterRows:"Lọc trong bảng…","col.date":"Ngày","col.type":"Loại",
"col.who":"Ai","col.whom":"Với ai, với gì","col.status":"Tình trạng","col.basis":"Ngày biết từ đâu","col.what":"Nội dung","col.place":"Nơi","c\
ol.topics":"Chủ đề","col.confidence":"Tin cậy","col.source":"Nguồn",histogram:"Số dữ kiện theo thời gian; kéo để chọn khoảng thời gian",
allTime:"Mọi thời gian","kind.Person":"Người","kind.Organization":"Tổ chức","kind.Country":"Quốc gia","kind.Place":"Nơi chốn","kind.Gathering":"\
Hội nghị, chương trình","kind.Document":"Văn kiện","kind.Topic":"Chủ đề","kind.Post":"Chức vụ","kind.Event":"Sự kiện","kind.Article":"Bài\
 báo","status.occurred":"đã diễn ra","status.planned":"dự kiến","status.possible":"có thể","status.negated":"không xảy ra","status.held":"giữ chứ\
c (theo bài báo)","status.former":"nguyên chức","status.nominated":"được đề cử","stage.proposed":"đề xuất","stage.negotiating":"đàm phán",
"stage.agreed":"nhất trí","stage.signed":"đã ký","stage.ratified":"phê chuẩn","stage.ended":"chấm dứt","link.topic":"bàn về","link.about":"trong\
 bài về","link.place":"tại","link.gathering":"dự","link.document":"về",Post:"Chức vụ","rel.subOrganizationOf":"trực thuộc","rel.containedInPlac\
e":"thuộc","rel.spouse":"vợ/chồng","rel.parent":"cha/mẹ","rel.child":"con","rel.sibling":"anh chị em","rel.successorOf":"kế thừa",keys:"Phím tắt",
"key.search":"Tìm","key.arrows":"Đi tới nút kế bên","key.enter":"Đưa nút vào giữa","key.expand":"Mở rộng hoặc thu lại","key.pin":"Ghim","k\
ey.path":"Tìm đường nối","key.backForward":"Quay lại, đi tới","key.views":"Mạng lưới, dòng thời gian, bản đồ, bảng","key.filters":"Bộ\
 lọc","key.home":"Toàn cảnh","key.zoom":"Phóng to, thu nhỏ, vừa khung","key.escape":"Bỏ chọn, đóng",selected:"Đã chọn {name}",focused:"{name\
} ở giữa, {n} nút lân cận",legend:"Chú giải",panel:"Chi tiết và bằng chứng",skip:"Tới danh sách bằng chữ",map:"Bản đồ",mapLabel:"B\
ản đồ các nơi diễn ra sự kiện",mapHappened:"sự kiện diễn ra tại đây",mapInvolved:"chỉ tham gia",mapHappenedN:"{n} sự kiện tại đây",
mapInvolvedN:"tham gia {n} dữ kiện",mapSource:"Đường bờ biển: Natural Earth. Không vẽ biên giới.",mapHome:"Việt Nam",askDisputed:"Các nguồn \
nói khác nhau ở đâu?","status.disputed":"nguồn nói khác nhau",loadedOf:"Đang hiện {n} dữ kiện chắc nhất trong {total}; thêm bộ lọc để xem phần còn lại\
.",times:"{n} lần",articleTopic:"Chủ đề của bài",howRead:"Đọc ra thế nào",readTrigger:"nhận ra qua",readStated:"viết thẳng trong câu","co\
nflict.date":"Ngày","conflict.place":"Nơi","conflict.start":"Ngày nhậm chức","conflict.end":"Ngày thôi chức","conflict.order":"Thôi chức trước khi nh\
ậm chức","conflict.held-outside":"Được ghi nhận ngoài nhiệm kỳ","conflict.two-holders":"Hai người cùng giữ chức",chartPosts:"Các chức vụ \
theo thời gian",eventType:"Loại sự kiện",relation:"Chức vụ và quan hệ",mostFacts:"Có nhiều dữ kiện nhất"};var UI={vi:words_vi_default,en:words_en_default},lang="vi",vocabulary={label:{}};function setLanguage(next){lang=next,document.documentElement.lang=next}function language(){
return lang}function setVocabulary(words){vocabulary=words}function t(key,values={}){return(UI[lang][key]??key).replace(/\{(\w+)\}/g,(_,name)=>String(values[name]??
""))}function isOwn(key,text){return Object.values(UI).some(words=>words[key]===text)}function has(key){return key in UI[lang]}function term(name){for(let key of[
name,`rel.${name}`,`status.${name}`])if(has(key))return t(key);return vocabulary.label[name]?.[lang]??vocabulary.label[name]?.vi??name}function verb(type){return vocabulary.
verb?.[type]?.[lang]??null}function nameOf(node){return node.type!=="Topic"&&node.type!=="Country"?node.name:node.type==="Topic"?vocabulary.label[node.id]?.[lang]??
vocabulary.label[node.id]?.vi??node.name:node.name}function linkWord(link2){return link2.kind==="fact"?factWord(link2.fact):t(`link.${link2.kind}`)}function bareWord(fact){
return fact.kind==="post"?fact.post||t("Post"):verb(fact.type)??term(fact.type).toLocaleLowerCase(lang)}function factWord(fact){let before=vocabulary.prefix?.[fact.
status]?.[lang];return before?`${before} ${bareWord(fact)}`:bareWord(fact)}var formats={vi:new Intl.NumberFormat("vi-VN"),en:new Intl.NumberFormat("en-GB")};function number(value){
return formats[lang].format(value)}function showDate(iso){let[year="",month,day]=iso.slice(0,10).split("-");if(language()==="vi")return[day&&String(+day),month&&String(+month),year].filter(Boolean).
join("/");let name=month?new Date(Date.UTC(2e3,+month-1,1)).toLocaleString("en-GB",{month:"short",timeZone:"UTC"}):"";return[day&&String(+day),name,year].filter(
Boolean).join(" ")}function showSpan(begin,end){return begin?end&&end!==begin?`${showDate(begin)} – ${showDate(end)}`:showDate(begin):end?showDate(end):""}var DAY=864e5,
firsts=new Map,lasts=new Map;function once(known,iso,work){let day=known.get(iso);return day===void 0&&known.set(iso,day=work(iso)),day}function firstDay(iso){return once(
firsts,iso,workFirst)}function lastDay(iso){return once(lasts,iso,workLast)}function workFirst(iso){let[year,month="1",day="1"]=iso.slice(0,10).split("-");return year?
Math.round(Date.UTC(+year,+month-1,+day)/DAY):NaN}function workLast(iso){let[year,month,day]=iso.slice(0,10).split("-");return year?month?day?workFirst(iso):Math.
round(Date.UTC(+year,+month,0)/DAY):Math.round(Date.UTC(+year,11,31)/DAY):NaN}function isoOf(day){return new Date(day*DAY).toISOString().slice(0,10)}function h(tag,props={},...children){let element=document.createElement(tag);return apply(element,props),append(element,children),element}var SVG="http://www.w3\
.org/2000/svg";function svg(tag,props={},...children){let element=document.createElementNS(SVG,tag);return apply(element,props),append(element,children),element}
function apply(element,props){for(let[name,value]of Object.entries(props))if(!(value==null||value===!1))if(name==="on")for(let[event,handler]of Object.entries(value))
element.addEventListener(event,handler);else if(name==="href"){let url=safeUrl(String(value));url&&element.setAttribute("href",url)}else{if(name==="style"||name.
startsWith("on"))throw new Error(`${name} is not an attribute to set`);element.setAttribute(name,value===!0?"":String(value))}}function append(element,children){
for(let child of children)Array.isArray(child)?append(element,child):child!=null&&child!==!1&&element.append(child instanceof globalThis.Node?child:String(child))}
function safeUrl(text){try{let url=new URL(text);return url.protocol==="http:"||url.protocol==="https:"?url.href:null}catch{return null}}function replace(element,...children){
element.replaceChildren(),append(element,children)}function byId(id){let element=document.getElementById(id);if(!element)throw new Error(`the page has no #${id}`);
return element}var Store=class{nodes=new Map;facts=[];factById=new Map;articles=new Map;ingest(pack){let nodes=pack.nodes.id.map((_,i)=>this.node(pack,i)),articles=pack.articles.
id.map((_,i)=>this.article(pack,i,nodes)),fresh=[],facts=pack.facts.id.map((id,i)=>{let old=this.factById.get(id);return fresh.push(!old),old??this.fact(pack,i,
nodes,articles)});facts.forEach((fact,i)=>{let whole=facts[pack.facts.partOf[i]];whole&&!fact.partOf&&(fact.partOf=whole,whole.contains.push(fact))}),this.link(
pack,nodes,facts,fresh);let complete=pack.complete?new Set(pack.complete):null;for(let node of nodes)(!complete||complete.has(node.id))&&(node.complete=!0)}node(pack,i){
let id=pack.nodes.id[i],node=this.nodes.get(id);if(!node){let at2=pack.nodes.at[id];node={id,index:this.nodes.size,type:pack.nodes.type[i],name:pack.nodes.name[i],
aliases:pack.nodes.aliases[i],country:pack.nodes.country[i],same:pack.nodes.same[i],facts:[],links:[],articles:[],at:at2?[at2[0]/100,at2[1]/100]:null,complete:!1,
total:0},this.nodes.set(id,node)}return node}article(pack,i,nodes){let id=pack.articles.id[i],article=this.articles.get(id);if(!article){let text=column=>pack.strings[column[i]]??
"";article={id,title:pack.articles.title[i],published:text(pack.articles.published),publisher:text(pack.articles.publisher),url:pack.articles.url[i],author:text(
pack.articles.author),topics:pack.articles.topics[i].map(topic=>nodes[topic]),facts:[]};for(let topic of article.topics)topic.articles.push(article);this.articles.
set(id,article)}return article}fact(pack,i,nodes,articles){let c=pack.facts,text=column=>pack.strings[column[i]]??"",node=column=>nodes[column[i]]??null,parts=[],
flat=c.parts[i];for(let k=0;k<flat.length;k+=2)parts.push({role:pack.strings[flat[k]]??"",node:nodes[flat[k+1]]});let own=[],rows=c.evidence[i],{article,start:start2,
end}=pack.evidence,confidence=0;for(let k=0;k<rows.length;k+=2){let row=rows[k];own.push({row:pack.complete?-1:row,article:articles[article[row]],start:start2[row],
end:end[row],confidence:rows[k+1]}),confidence=Math.max(confidence,rows[k+1])}let fact={id:c.id[i],index:this.facts.length,kind:text(c.kind),type:text(c.type),begin:text(
c.begin),end:text(c.end),since:text(c.since),until:text(c.until),basis:text(c.basis),status:text(c.status),text:text(c.text),trigger:text(c.trigger),post:text(c.
post),change:text(c.change),stage:text(c.stage),place:node(c.place),gathering:node(c.gathering),document:node(c.document),by:node(c.by),partOf:null,contains:[],
parts,topics:c.topics[i].map(topic=>nodes[topic]),dates:c.dates[i].map(date=>pack.strings[date]??""),conflicts:c.conflicts[i],evidence:own,confidence};this.facts.
push(fact),this.factById.set(fact.id,fact);let add=facts=>{facts[facts.length-1]!==fact&&facts.push(fact)};for(let part of fact.parts)add(part.node.facts);for(let topic of fact.
topics)add(topic.facts);for(let other of[fact.place,fact.gathering,fact.document,fact.by])other&&add(other.facts);for(let item of own)if(add(item.article.facts),
fact.kind==="event"&&fact.topics.length===0)for(let topic of item.article.topics)add(topic.facts);return fact}link(pack,nodes,facts,fresh){let{source,target,fact,
kind,kinds}=pack.links;for(let i=0;i<source.length;i++){if(!fresh[fact[i]])continue;let link2={source:nodes[source[i]],target:nodes[target[i]],fact:facts[fact[i]],
kind:kinds[kind[i]>>1],directed:(kind[i]&1)===1};link2.source.links.push(link2),link2.target.links.push(link2)}}};function nodesOf(fact){let all=new Set(fact.topics);
for(let part of fact.parts)all.add(part.node);for(let other of[fact.place,fact.gathering,fact.document,fact.by])other&&all.add(other);return all}function otherEnd(link2,node){
return link2.source===node?link2.target:link2.source}function keyOf(item){return`${item.article.id}:${item.start}:${item.end}`}var phrases_default={vi:{Meeting:["{host} tiếp {guest}","{host} gặp {participant}","{participant+} gặp nhau","{participant} gặp {guest}","{participant} \
dự cuộc gặp","{host} tiếp khách","{guest} được tiếp"],PhoneCall:["{participant+} điện đàm","{participant} điện đàm"],Visit:["{visitor} \
thăm {host}","{visitor} đi thăm","Chuyến thăm {host}"],Attendance:["{chair} chủ trì, {attendee} tham dự","{chair} chủ trì","{attendee} tham dự"],
Ceremony:["{host} làm lễ, có {guest}","{host} làm lễ","{participant} dự lễ","{guest} dự lễ"],Agreement:["{party+} thỏa thuận","{party} thỏa t\
huận"],Appointment:["{appointer} bổ nhiệm {appointee} làm {post}","{appointee} nhận chức {post}","{appointer} bổ nhiệm {appointee}","{appointee} \
được bổ nhiệm"],Award:["{giver} trao tặng {recipient}","{recipient} được trao tặng","{giver} trao tặng"],Aid:["{giver} hỗ trợ {recipient}",
"{recipient} được hỗ trợ","{giver} hỗ trợ"],Economic:["{actor} {trigger} ({target})","{actor} {trigger}","{actor} có hoạt động kinh tế với {target}",
"{actor} có hoạt động kinh tế"],Legislation:["{actor} ban hành {documentName}","{actor} ban hành văn bản"],LegalAction:["{authority} xử lý {defenda\
nt}","{defendant} bị xử lý","{authority} vào cuộc"],Conflict:["{attacker} tấn công {target}","{target} bị tấn công","{attacker} tấn công"],Incident:[
"{affected} chịu ảnh hưởng"],Statement:["{speaker} nói với {addressee}","{speaker} phát biểu"],Request:["{speaker} đề nghị {addressee}","{spea\
ker} đề nghị"],Pledge:["{speaker} cam kết với {addressee}","{speaker} cam kết"],Praise:["{speaker} đánh giá cao {addressee}","{speaker} đánh giá c\
ao"],Criticism:["{speaker} phản đối {addressee}","{speaker} phản đối"],Post:["{holder} – {post}, {body}","{holder} – {post}"],subOrganizationOf:["\
{subject} trực thuộc {object}"],containedInPlace:["{subject} thuộc {object}"],spouse:["{subject} là vợ/chồng của {object}"],parent:["{subject} là c\
ha/mẹ của {object}"],child:["{subject} là con của {object}"],sibling:["{subject} là anh chị em của {object}"],successorOf:["{subject} kế thừa {objec\
t}"],"Appointment.end":["{appointer} miễn nhiệm {appointee} khỏi chức {post}","{appointee} thôi chức {post}","{appointer} miễn nhiệm {appointee}",
"{appointee} thôi chức"],"Appointment.nominated":["{appointer} đề cử {appointee} làm {post}","{appointee} được đề cử làm {post}","{appointer}\
 đề cử {appointee}","{appointee} được đề cử"],"Agreement.proposed":["{party+} đề xuất thỏa thuận","{party} đề xuất thỏa thuận"],
"Agreement.negotiating":["{party+} đàm phán","{party} đàm phán"],"Agreement.agreed":["{party+} nhất trí","{party} nhất trí"],"Agreement.signed":["{p\
arty+} ký kết","{party} ký kết"],"Agreement.ratified":["{party+} phê chuẩn","{party} phê chuẩn"],"Agreement.ended":["{party+} chấm dứt thỏa thuận",
"{party} chấm dứt thỏa thuận"]},en:{Meeting:["{host} received {guest}","{host} met {participant}","{participant+} met","{participant} met {guest}","{par\
ticipant} was at the meeting","{host} received guests","{guest} was received"],PhoneCall:["{participant+} spoke by phone","{participant} spoke by phone"],Visit:[
"{visitor} visited {host}","{visitor} went on a visit","A visit to {host}"],Attendance:["{chair} chaired, {attendee} attended","{chair} chaired","{attendee} att\
ended"],Ceremony:["{host} held a ceremony, with {guest}","{host} held a ceremony","{participant} took part in a ceremony","{guest} was at a ceremony"],Agreement:[
"{party+} agreed","{party} agreed"],Appointment:["{appointer} appointed {appointee} as {post}","{appointee} became {post}","{appointer} appointed {appointee}","\
{appointee} was appointed"],Award:["{giver} gave an award to {recipient}","{recipient} was given an award","{giver} gave an award"],Aid:["{giver} aided {recipie\
nt}","{recipient} received aid","{giver} gave aid"],Economic:["{actor}: “{trigger}” ({target})","{actor}: “{trigger}”","{actor} did business with {targe\
t}","{actor} did business"],Legislation:["{actor} issued {documentName}","{actor} issued a document"],LegalAction:["{authority} acted against {defendant}","{def\
endant} faced legal action","{authority} took legal action"],Conflict:["{attacker} attacked {target}","{target} was attacked","{attacker} attacked"],Incident:["\
{affected} was affected"],Statement:["{speaker} told {addressee}","{speaker} said"],Request:["{speaker} asked {addressee}","{speaker} asked"],Pledge:["{speaker}\
 pledged to {addressee}","{speaker} pledged"],Praise:["{speaker} praised {addressee}","{speaker} gave praise"],Criticism:["{speaker} criticised {addressee}","{s\
peaker} objected"],Post:["{holder} – {post}, {body}","{holder} – {post}"],subOrganizationOf:["{subject} is part of {object}"],containedInPlace:["{subject} l\
ies in {object}"],spouse:["{subject} is married to {object}"],parent:["{subject} is a parent of {object}"],child:["{subject} is a child of {object}"],sibling:["\
{subject} is a sibling of {object}"],successorOf:["{subject} succeeds {object}"],"Appointment.end":["{appointer} removed {appointee} as {post}","{appointee} cea\
sed to be {post}","{appointer} removed {appointee}","{appointee} left office"],"Appointment.nominated":["{appointer} nominated {appointee} as {post}","{appointe\
e} was nominated as {post}","{appointer} nominated {appointee}","{appointee} was nominated"],"Agreement.proposed":["{party+} proposed an agreement","{party} pro\
posed an agreement"],"Agreement.negotiating":["{party+} negotiated","{party} negotiated"],"Agreement.agreed":["{party+} agreed","{party} agreed"],"Agreement.sig\
ned":["{party+} signed an agreement","{party} signed an agreement"],"Agreement.ratified":["{party+} ratified","{party} ratified"],"Agreement.ended":["{party+} e\
nded an agreement","{party} ended an agreement"]}};function sentence(fact,withDate=!0){let pieces=[prefix(fact),...core(fact)];return fact.document&&fact.type!=="Legislation"&&pieces.push(language()==="vi"?" về ":
" on ",fact.document),fact.gathering&&pieces.push(language()==="vi"?" tại ":" at ",fact.gathering),fact.place&&pieces.push(fact.gathering?", ":language()==="v\
i"?" tại ":" in ",fact.place),withDate&&pieces.push(...when(fact)),fact.text&&fact.kind==="event"&&pieces.push(`: “${clip(fact.text)}”`),merged(pieces)}function plain(pieces,name){
return pieces.map(piece=>typeof piece=="string"?piece:name(piece)).join("")}function when(fact){let time=timeOf(fact);return time?[fact.kind==="post"?` (${time}\
)`:`, ${time}`]:[]}function timeOf(fact){return fact.kind==="post"?postTime(fact):showSpan(fact.begin,fact.end)}function postTime(fact){let stated=[fact.since&&
t("since",{date:showDate(fact.since)}),fact.until&&t("until",{date:showDate(fact.until)})].filter(Boolean);if(stated.length)return stated.join(" ");let first=fact.
dates[0]??"",last=fact.dates[fact.dates.length-1]??"";return first?t("attested",{dates:showSpan(first,last)}):""}function prefix(fact){return fact.kind!=="event"||
fact.status==="occurred"?"":`${t(`status.${fact.status}`).replace(/^./,letter=>letter.toLocaleUpperCase())}: `}function core(fact){let roles=new Map;for(let part of fact.
parts)roles.set(part.role,[...roles.get(part.role)??[],part.node]);let all=phrases_default[language()],templates=[...all[`${fact.type}.${fact.change||fact.stage}`]??
[],...all[fact.type]??[]];for(let template of templates){let needed=[...template.matchAll(/\{(\w+)(\+?)\}/g)].filter(([,name])=>!FIELDS.has(name)),fields=[...template.
matchAll(/\{(\w+)\}/g)].filter(([,name])=>FIELDS.has(name));if(needed.every(([,role,many])=>(roles.get(role)?.length??0)>=(many?2:1))&&fields.every(([,name])=>field(
fact,name)!==""))return filled(fact,template,roles)}return general(fact,roles)}var FIELDS=new Set(["post","word","trigger","documentName"]);function field(fact,name){
return name==="post"?fact.kind==="post"?factWord(fact):fact.post:name==="trigger"?fact.trigger:name==="documentName"?fact.document??"":bareWord(fact)}function filled(fact,template,roles){
let left=new Map(roles),out=[];for(let part of template.split(/(\{\w+\+?\})/)){let name=/^\{(\w+)\+?\}$/.exec(part)?.[1];name?FIELDS.has(name)?out.push(field(fact,
name)):(out.push(...listed(roles.get(name)??[])),left.delete(name)):out.push(part)}let beside=left.get("participant")??[];left.delete("participant");let rest=[...left.
values()].flat();return beside.length&&out.push(language()==="vi"?", cùng ":", with ",...listed(beside)),rest.length&&out.push(" (",...listed(rest),")"),out}function general(fact,roles){
let[first=[],...others]=[...roles.values()],rest=others.flat(),word=bareWord(fact);return!rest.length&&!first.length?[fact.trigger||word]:rest.length?[...listed(
first),` ${word} `,...listed(rest)]:[...listed(first),`: ${fact.trigger||word}`]}function listed(nodes){let out=[];return nodes.forEach((node,i)=>{i&&out.push(i===
nodes.length-1?language()==="vi"?" và ":" and ":", "),out.push(node)}),out}function clip(text){return text.length>220?`${text.slice(0,219).replace(/\s+\S*$/,"")}\
…`:text}function merged(pieces){let out=[];for(let piece of pieces){let last=out[out.length-1];typeof piece=="string"&&typeof last=="string"?out[out.length-1]=
last+piece:out.push(piece)}return out}function glyph(type,size=14){let icon=svg("svg",{viewBox:"0 0 16 16",width:size,height:size,class:"glyph","aria-hidden":"true","data-type":type});return icon.append(
svg("path",{d:glyphPath(look(type).shape)})),icon}function link(id,actions,...content){let element=h("a",{class:"name","data-id":id,on:{click:event=>{event.ctrlKey||
event.metaKey||(event.preventDefault(),actions.focus(id))}}},content);return element.setAttribute("href",`#${new URLSearchParams({focus:id})}`),element}function nodeName(node,actions,withGlyph=!1){
return link(node.id,actions,withGlyph&&glyph(node.type),nameOf(node))}function topicChips(fact,actions){return topicsOf(fact).own.map(topic=>h("span",{class:"to\
pic-chip"},glyph("Topic",9),nodeName(topic,actions)))}function topicsOf(fact){let about=fact.kind==="event"&&fact.topics.length===0?[...new Set(fact.evidence.flatMap(
item=>item.article.topics))]:[];return{own:fact.topics,about}}function written(pieces,actions){return pieces.map(piece=>typeof piece=="string"?piece:nodeName(piece,
actions))}function dateMark(fact){if(fact.kind!=="event"||!fact.basis||fact.basis==="stated")return null;let how=t(`date.${fact.basis}`);return h("span",{class:"\
about",title:how},h("span",{"aria-hidden":"true"}," ≈"),h("span",{class:"sr"},how))}function badges(fact,full=!1){let out=[];return fact.stage&&out.push(h("sp\
an",{class:"badge"},t(`stage.${fact.stage}`))),fact.basis==="inferred"?out.push(h("span",{class:"badge inferred",title:t("inferredTitle")},t("inferred"))):full&&
fact.basis&&fact.basis!=="stated"&&out.push(h("span",{class:"badge inferred"},t(`date.${fact.basis}`))),out}function conflictList(fact){if(fact.conflicts.length===
0)return null;let item=text=>{let[,kind="",rest=""]=/^([\w-]+): (.*)$/s.exec(text)??[],known=has(`conflict.${kind}`),shown=(known?rest:text).replace(/\b\d{4}-\d\d(-\d\d)?\b/g,
showDate);return h("li",{},known&&h("strong",{},`${t(`conflict.${kind}`)}: `),shown)};return h("ul",{class:"conflicts","aria-label":t("conflicts")},fact.conflicts.
map(item))}function factItem(fact,actions,open){let kind=fact.kind==="event"?"Event":fact.kind==="post"?"Person":"Organization",details=h("button",{type:"button",
class:"open-fact","aria-label":t("evidence"),on:{click:()=>actions.select(fact.id)}},sources(fact)),item=h("li",{class:"fact","data-fact":fact.id},h("p",{class:"\
claim"},glyph(kind,11),h("span",{},written(sentence(fact),actions)),dateMark(fact)," ",badges(fact)," ",details),conflictList(fact));return open&&fact.evidence.
length&&item.append(evidenceList(fact,actions,1)),item}function sources(fact){let count=new Set(fact.evidence.map(item=>item.article.id)).size;return count===0?
t("known"):count===1?t("source1"):t("sources",{n:number(count)})}function evidenceList(fact,actions,limit=6){let list=h("ul",{class:"evidence"}),sorted=[...fact.
evidence].sort((a,b)=>b.confidence-a.confidence||(a.article.published<b.article.published?-1:1)),show=items=>{let rows=items.map(item=>evidenceItem(item,fact,actions));
list.append(...rows.map(row=>row.element)),actions.passages(items).then(passages=>passages.forEach((passage,i)=>rows[i].fill(passage)),why=>rows.forEach(row=>row.
fail(String(why))))};if(show(sorted.slice(0,limit)),sorted.length>limit){let rest=sorted.slice(limit),more=h("button",{type:"button",class:"more",on:{click:()=>(more.
remove(),show(rest))}},t("more",{n:rest.length}));return h("div",{},list,more)}return list}function evidenceItem(item,fact,actions){let quote=h("blockquote",{lang:"\
vi"},"…"),article=item.article,title=article.title||t("noTitle");return{element:h("li",{"data-evidence":keyOf(item)},quote,h("p",{class:"cite"},link(`article/${article.
id}`,actions,title)," ",h("span",{},[article.publisher,article.published?showDate(article.published):t("noDate"),t("confidenceOf",{n:item.confidence})].filter(Boolean).
join(" · ")),article.url?[" · ",h("a",{href:article.url,target:"_blank",rel:"noopener noreferrer"},t("openArticle"))]:null)),fill:([before,said,after])=>quote.
replaceChildren(h("span",{class:"context"},before),h("mark",{},...marked(said,fact)),h("span",{class:"context"},after)),fail:why=>quote.replaceChildren(t("faile\
d",{why}))}}function marked(text,fact){let words=new Set;for(let{node}of fact.parts)for(let name of[node.name,...node.aliases])name.length>1&&words.add(name);fact.
post&&words.add(fact.post);for(let trigger of fact.trigger.split(/;\s*/))trigger.length>1&&words.add(trigger);let longest=[...words].sort((a,b)=>b.length-a.length).
slice(0,80);if(longest.length===0)return[text];let pattern=new RegExp(`(?<![\\p{L}\\p{N}])(${longest.map(word=>word.replace(/[.*+?^${}()|[\]\\]/g,"\\$&")).join(
"|")})(?![\\p{L}\\p{N}])`,"gu"),out=[],at2=0;for(let match of text.matchAll(pattern))out.push(text.slice(at2,match.index),h("b",{},match[0])),at2=match.index+match[0].
length;return[...out,text.slice(at2)]}function paged(items,render,size=10,classes="facts"){let list=h("ul",{class:classes}),shown=0,more=h("button",{type:"butto\
n",class:"more",on:{click:()=>next()}}),next=()=>{list.append(...items.slice(shown,shown+size).map((item,i)=>render(item,shown+i))),shown=Math.min(items.length,
shown+size),more.hidden=shown>=items.length,more.textContent=t("more",{n:number(items.length-shown)})};return next(),h("div",{},list,more)}function section(title,...children){
return h("section",{},h("h3",{},title),children)}var HEIGHT=44,EDGE=16,MOST_FACTS=.95,CLOSE=.06,TimeStrip=class{constructor(app){this.app=app;this.box.addEventListener("pointerdown",event=>this.down(event)),this.
box.addEventListener("pointermove",event=>this.move(event)),this.box.addEventListener("pointerup",()=>this.up()),this.box.addEventListener("pointercancel",()=>this.
up()),this.box.addEventListener("dblclick",()=>app.setFilters({from:"",to:""})),byId("strip-clear").addEventListener("click",()=>app.setFilters({from:"",to:""})),
new ResizeObserver(()=>this.draw()).observe(this.box)}app;box=byId("strip");wanted=null;span=null;days=[];dragFrom=null;made=null;words(){this.box.setAttribute(
"aria-label",t("histogram")),this.caption()}update(summary){let whole=this.app.source.whole;this.made!==whole&&(this.wanted=spanOf(whole.days)),this.made=whole,
this.days=summary.days,this.draw()}draw(){if(this.box.parentElement.hidden=this.wanted===null,!this.wanted)return;let width=this.box.clientWidth||800,edges=binEdges(
[this.wanted.low,this.wanted.high],width),span=this.span={...this.wanted,low:edges[0],high:edges[edges.length-1]},{from,to}=this.app.state.filters,low=from?firstDay(
from):-1/0,high=to?firstDay(to)+1:1/0,picture=svg("svg",{width,height:HEIGHT,viewBox:`0 0 ${width} ${HEIGHT}`,"aria-hidden":"true"}),x=scale(span,width),bars=barsOf(
this.days,span,edges,width),most=Math.max(1,...bars.map(bar=>bar.count));for(let{left,right,count,begin,end}of bars){let tall=Math.max(2,26*Math.sqrt(count/most)),
inside=end>low&&begin<high,what=begin<span.low?`< ${showDate(isoOf(span.low))}`:begin>=span.high?`> ${showDate(isoOf(span.high-1))}`:showDate(isoOf(begin));picture.
append(svg("rect",{x:left+.5,y:28-tall,width:Math.max(1.5,right-left-1),height:tall,rx:1,class:inside?"bar":"bar out"},svg("title",{},`${what}: ${number(count)}`)))}
for(let[day,text]of ticks([span.low,span.high],width))x(day)<width-46&&(x(day)>44||span.first>=span.low)&&picture.append(svg("line",{x1:x(day),x2:x(day),y1:28,y2:32,
class:"tick"}),svg("text",{x:x(day)+3,y:41},text));if(span.first<span.low&&picture.append(svg("text",{x:0,y:41},`‹ ${isoOf(span.low).slice(0,4)}`)),from||to){
let left=Math.max(0,x(Math.max(low,span.first))),right=Math.min(width,x(Math.min(high,span.last+1)));picture.append(svg("rect",{x:left,y:.5,width:Math.max(3,right-
left),height:28,class:"brush"}))}replace(this.box,picture),this.caption()}caption(){let{from,to}=this.app.state.filters;byId("strip-text").textContent=from||to?
`${from?showDate(from):"…"} – ${to?showDate(to):"…"}`:t("allTime"),byId("strip-clear").hidden=!(from||to)}dayAt(event){let{left,width}=this.box.getBoundingClientRect(),
{low,high,first,last}=this.span,[start2,stop]=ends(this.span,width),at2=event.clientX-left;if(at2<=start2&&first<low)return first;if(at2>=stop&&last>=high)return last;
let share=Math.max(0,Math.min(1,(at2-start2)/(stop-start2)));return Math.round(low+share*(high-low))}down(event){this.span&&(this.box.setPointerCapture(event.pointerId),
this.dragFrom=this.dayAt(event))}move(event){if(this.dragFrom===null)return;let day=this.dayAt(event),[low,high]=[Math.min(day,this.dragFrom),Math.max(day,this.
dragFrom)],{width}=this.box.getBoundingClientRect();(high-low)/(this.span.high-this.span.low)*width<4||this.app.setFilters({from:isoOf(low),to:isoOf(high)},!0)}up(){
this.dragFrom=null}};function spanOf(days){if(days.length===0)return null;let[first,last]=[days[0][0],days[days.length-1][0]],wanted=MOST_FACTS*days.reduce((sum,[
,count])=>sum+count,0),[begin,end]=[0,days.length-1],length=(i,j)=>days[j][0]-days[i][0],held=0;for(let i=0,j=0;j<days.length;j++){for(held+=days[j][1];held-days[i][1]>=
wanted;)held-=days[i++][1];held>=wanted&&length(i,j)<length(begin,end)&&([begin,end]=[i,j])}let close=Math.max(7,CLOSE*length(begin,end));for(;begin>0&&length(begin-
1,begin)<=close;)begin--;for(;end<days.length-1&&length(end,end+1)<=close;)end++;(last-first)*.7<=length(begin,end)&&([begin,end]=[0,days.length-1]);let low=days[begin][0];
return{low,high:Math.max(days[end][0]+1,low+31),first,last}}function ends(span,width){return[span.first<span.low?EDGE:0,span.last>=span.high?width-EDGE:width]}function scale(span,width){
let[start2,stop]=ends(span,width);return day=>day<span.low?0:day>span.high?width:start2+(day-span.low)/(span.high-span.low)*(stop-start2)}function barsOf(days,span,edges,width){
let x=scale(span,width),bars=edges.slice(0,-1).map((begin,i)=>({left:x(begin),right:x(edges[i+1]),count:0,begin,end:edges[i+1]})),before={left:0,right:EDGE-4,count:0,
begin:span.first,end:span.low},after={left:width-EDGE+4,right:width,count:0,begin:span.high,end:span.last+1};for(let[day,count]of days){let low=0,high=bars.length;
for(;high-low>1;){let middle=low+high>>1;bars[middle].begin<=day?low=middle:high=middle}(day<span.low?before:day>=span.high?after:bars[low]).count+=count}return[
before,...bars,after].filter(bar=>bar.count>0)}function binEdges(span,width){let days=span[1]-span[0];if(days<200)return steps(span,Math.max(1,Math.ceil(days*4/
width)));if(days<1500&&days/7*4<width)return steps(span,7);let first=new Date(span[0]*864e5),months=Math.max(1,Math.ceil(days/30.4*5/width)),edges=[],year=first.
getUTCFullYear(),month=first.getUTCMonth()-first.getUTCMonth()%months;for(;;){let day=Math.round(Date.UTC(year,month,1)/864e5);if(edges.push(day),day>=span[1])return edges;
month+=months,year+=Math.floor(month/12),month%=12}}function steps(span,size){let edges=[];for(let day=span[0];day<span[1]+size;day+=size)edges.push(day);return edges}
function ticks(span,width){let years=(span[1]-span[0])/365.25,out=[];if(years>2.5){let every2=Math.max(1,Math.ceil(years*44/width));for(let year=new Date(span[0]*
864e5).getUTCFullYear()+1;firstDay(String(year))<span[1];year++)year%every2===0&&out.push([firstDay(String(year)),String(year)]);return out}let every=Math.max(1,
Math.ceil(years*12*62/width)),date=new Date(span[0]*864e5);for(let month=date.getUTCMonth()+1;;month+=every){let day=Math.round(Date.UTC(date.getUTCFullYear(),month,
1)/864e5);if(day>=span[1])return out;out.push([day,showDate(isoOf(day).slice(0,7))])}}var WIDTH=336,ROW=24,SPEAKERS=10;function reach(fact){let seen=fact.dates.map(firstDay).filter(day=>!Number.isNaN(day)),to=fact.until?lastDay(fact.until):NaN,known=[
...fact.since?[firstDay(fact.since)]:[],...seen,...Number.isNaN(to)?[]:[to]];return known.length?{from:Math.min(...known),to:Math.max(...known),open:Number.isNaN(
to),seen}:null}function postChart(posts,node){let rows=posts.flatMap(fact=>{let days=reach(fact);return days?[{fact,...days}]:[]});rows.sort((a,b)=>a.from-b.from||
a.to-b.to);let low=Math.min(...rows.map(row=>row.from)),high=Math.max(...rows.map(row=>row.to));if(rows.length<2||high-low<90)return null;let shown=rows.slice(0,
9),margin=(high-low)*.04,x=day=>(day-low+margin)/(high-low+2*margin)*WIDTH,bottom=shown.length*ROW+2,said=shown.map(({fact})=>`${factWord(fact)}: ${timeOf(fact)}`).
join("; "),chart=svg("svg",{viewBox:`0 0 ${WIDTH} ${bottom+16}`,class:"terms",role:"img","aria-label":`${t("chartPosts")}, ${nameOf(node)}: ${said}`});for(let[day,
text]of ticks([low-margin,high+margin],WIDTH))chart.append(svg("line",{x1:x(day),x2:x(day),y1:0,y2:bottom,class:"tick"}),svg("text",{x:Math.max(3*text.length,Math.
min(WIDTH-3*text.length,x(day))),y:bottom+13,"text-anchor":"middle",class:"year"},text));return shown.forEach(({fact,from,to,open,seen},row)=>{let y=row*ROW+17,
[left,right]=[x(from),Math.max(x(to),x(from)+3)];chart.append(svg("line",{x1:left,x2:right,y1:y,y2:y,class:`term ${fact.status}${open?" open":""}`}));for(let day of seen)
chart.append(svg("circle",{cx:x(day),cy:y,r:seen.length>12?2.2:3.2,class:"seen"},svg("title",{},showDate(isoOf(day)))));let late=left>WIDTH*.6,holder=node.type===
"Person"?"":fact.parts.filter(part=>part.node!==node).map(part=>nameOf(part.node)).join(", "),name=holder?`${holder}, ${factWord(fact)}`:factWord(fact);chart.append(
svg("text",{x:late?right:left,y:y-7,"text-anchor":late?"end":"start"},name.length>44?`${name.slice(0,43)}…`:name))}),chart}function speakers(facts,actions){let days=new Map;
for(let fact of facts)for(let node of new Set(fact.parts.map(part=>part.node))){let own=days.get(node)??[];own.push(firstDay(fact.begin||fact.end||fact.evidence[0]?.
article.published||"")),days.set(node,own)}let ranked=[...days].sort((a,b)=>b[1].length-a[1].length||(a[0].id<b[0].id?-1:1)).slice(0,SPEAKERS);if(ranked.length===
0)return null;let known=ranked.flatMap(([,own])=>own).filter(day=>!Number.isNaN(day)),[low,high]=[Math.min(...known),Math.max(...known)],lane=110,x=day=>5+(day-
low)/Math.max(1,high-low)*(lane-10),dots=(node,own)=>{let columns2=new Map;for(let day of own)Number.isNaN(day)||columns2.set(Math.round(x(day)/6)*6,(columns2.get(
Math.round(x(day)/6)*6)??0)+1);let picture=svg("svg",{viewBox:`0 0 ${lane} 16`,width:lane,height:16,class:"when-line",role:"img","aria-label":`${nameOf(node)}: ${number(
own.length)}`},svg("line",{x1:0,x2:lane,y1:8,y2:8}));for(let[column,count]of columns2)picture.append(svg("circle",{cx:Math.max(5,Math.min(lane-5,column)),cy:8,r:Math.
min(6,2.6+1.1*Math.sqrt(count-1))}));return picture},span=known.length>1&&high>low&&h("li",{class:"axis","aria-hidden":"true"},h("span"),h("span",{class:"ends"},
h("span",{},showDate(isoOf(low).slice(0,7))),h("span",{},showDate(isoOf(high).slice(0,7)))),h("span"));return section(t("speakers"),h("ul",{class:"bars"},ranked.
map(([node,own])=>h("li",{},nodeName(node,actions,!0),dots(node,own),h("span",{class:"count"},number(own.length)))),span))}var MONTHS=40;function overTime(dates){
let known=dates.filter(date=>date.length>=4).sort();if(known.length<3)return null;let month=date=>12*Number(date.slice(0,4))+(Number(date.slice(5,7))||1)-1,[low,
high]=[month(known[0]),month(known[known.length-1])],yearly=high-low>=MONTHS,step2=yearly?12:1,first=yearly?Math.floor(low/12)*12:low,counts=new Array(Math.floor(
(high-first)/step2)+1).fill(0);for(let date of known)(yearly||date.length>4)&&counts[Math.floor((month(date)-first)/step2)]++;if(counts.length<3)return null;let name=i=>{
let at2=first+i*step2;return showDate(yearly?String(at2/12):`${Math.floor(at2/12)}-${String(at2%12+1).padStart(2,"0")}`)},most=Math.max(...counts),each=Math.min(
26,WIDTH/counts.length),said=counts.flatMap((count,i)=>count?[`${name(i)}: ${count}`]:[]).join("; "),chart=svg("svg",{viewBox:`0 0 ${WIDTH} 56`,class:"spark",role:"\
img","aria-label":said}),right=counts.length*each;chart.append(svg("line",{x1:0,x2:right-1,y1:40.5,y2:40.5})),counts.forEach((count,i)=>{let height=38*count/most;
count&&chart.append(svg("rect",{x:i*each,y:40-height,width:Math.max(1.5,each-1.5),height,rx:1},svg("title",{},`${name(i)}: ${number(count)}`)))});let label=(text,x,anchor)=>svg(
"text",{x,y:53,"text-anchor":anchor},text);return chart.append(label(name(0),0,"start"),label(name(counts.length-1),Math.max(110,right),"end")),section(t("overT\
ime"),chart)}var SIDE_EDGES=14,SUBJECTS=6,FEW_EDGES=50,EVENT_NODES=14,OVERVIEW=48;function neighbours(node,sight){let near2=new Map;for(let link2 of node.links){if(!sight.fact(
link2.fact))continue;let other=otherEnd(link2,node);if(!sight.node(other))continue;let item=near2.get(other);item||near2.set(other,item={node:other,links:[],score:0}),
item.links.push(link2),item.score+=link2.kind==="fact"?2+link2.fact.confidence/100:link2.kind==="about"?.3:1}return[...near2.values()].sort((a,b)=>b.score-a.score||
(a.node.id<b.node.id?-1:1))}function build(store,request,sight,overview){let draft=new Draft(sight),focus=request.focus;if(request.path.length)for(let id of request.
path)draft.add(store.nodes.get(id));else if(focus===null)for(let id of overview)draft.add(store.nodes.get(id));else draft.focus(store,focus,request);for(let id of request.
pinned)draft.add(store.nodes.get(id));for(let id of request.expanded){let node=store.nodes.get(id);node&&draft.has(id)&&draft.expand(node,request)}return draft.
scene(request.path.length?null:focus,new Set([...request.pinned,...request.path]))}function bestConnected(store,sight,limit=OVERVIEW){let scored=[],seen=new Int32Array(
store.nodes.size).fill(-1);for(let node of store.nodes.values()){if(!sight.node(node))continue;let others=0,times=0;for(let link2 of node.links){if(!sight.fact(
link2.fact))continue;let other=otherEnd(link2,node);!sight.node(other)||link2.kind==="about"&&node.type!=="Topic"||(seen[other.index]!==node.index&&others++,seen[other.
index]=node.index,link2.kind==="fact"&&times++)}others&&scored.push([(node.type==="Topic"?1:3)*others+times,node.id])}return scored.sort((a,b)=>b[0]-a[0]||(a[1]<
b[1]?-1:1)),scored.slice(0,limit).map(([,id])=>id)}var Draft=class{constructor(sight){this.sight=sight}sight;nodes=new Map;eventEdges=[];parent=new Map;only=null;has(id){
return this.nodes.has(id)}add(node,score=1,parent){!node||this.nodes.get(node.id)||(this.nodes.set(node.id,{id:node.id,type:node.type,label:nameOf(node),score,node,
hidden:0}),parent&&this.parent.set(node.id,parent))}focus(store,id,request){let node=store.nodes.get(id),fact=store.factById.get(id),article=store.articles.get(
id.replace(/^article\//,""));if(node)this.add(node,1e9),request.events?this.addEvents(node):this.expand(node,request);else if(fact)this.addFact(fact,1e9);else if(article){
let facts=article.facts.filter(item=>this.sight.fact(item));this.only=new Set(facts);let events=facts.filter(item=>item.kind==="event"&&item.parts.length>1);for(let item of events.
slice(0,EVENT_NODES))this.addFact(item,2,null);for(let item of facts)for(let part of item.parts)this.add(part.node,2)}}expand(node,{all,room}){let near2=neighbours(
node,this.sight),subjects=0,apart=item=>node.type==="Topic"||item.node.type!=="Topic"||++subjects<=SUBJECTS,shown=all?near2:near2.filter(apart).slice(0,room);for(let item of shown)
this.add(item.node,item.score,node.id);let own=this.nodes.get(node.id);own&&(own.hidden=near2.length-shown.length)}addEvents(node){let facts=node.facts.filter(fact=>fact.
kind==="event"&&this.sight.fact(fact));facts.sort((a,b)=>a.begin<b.begin?1:a.begin>b.begin?-1:a.index-b.index);for(let fact of facts.slice(0,EVENT_NODES))this.addFact(
fact,2,node.id);let own=this.nodes.get(node.id);own&&(own.hidden=Math.max(0,facts.length-EVENT_NODES))}addFact(fact,score,parent){if(this.nodes.has(fact.id))return;
this.nodes.set(fact.id,{id:fact.id,type:"Event",label:term(fact.type),date:showSpan(fact.begin,fact.end),score,fact,hidden:0}),parent&&this.parent.set(fact.id,parent);
let ends2=fact.parts.map(part=>[part.node,roleName(part.role)]);if(fact.gathering&&ends2.push([fact.gathering,t("link.gathering")]),fact.document&&ends2.push([fact.
document,t("link.document")]),parent===void 0){fact.place&&ends2.push([fact.place,t("link.place")]);for(let topic of fact.topics)ends2.push([topic,t("link.topic")])}
for(let[node,label]of ends2){if(!this.sight.node(node)&&!this.nodes.has(node.id))continue;this.add(node,1,parent===null?void 0:fact.id);let id=`${fact.id}>${node.
id}`;this.eventEdges.some(edge=>edge.id===id)||this.eventEdges.push({id,from:fact.id,to:node.id,label,directed:!1,weight:1,links:[],fact,deed:!0,tentative:isTentative(
[fact])})}}scene(centre,keep2){let edges=[...this.pairs(centre),...this.eventEdges],centreId=centre!==null&&this.nodes.has(centre)?centre:null;return centreId===
null&&edges.length&&this.dropLonely(edges,keep2),{nodes:[...this.nodes.values()],edges,centre:centreId,parent:this.parent}}dropLonely(edges,keep2){let joined=new Set(
edges.flatMap(edge=>[edge.from,edge.to]));for(let id of this.nodes.keys())!joined.has(id)&&!keep2.has(id)&&this.nodes.delete(id)}pairs(centre){let found=new Map,
asNodes=new Set([...this.nodes.values()].map(item=>item.fact).filter(Boolean));for(let{node}of this.nodes.values())if(node)for(let link2 of node.links){if(link2.
source!==node||!this.nodes.has(link2.target.id)||asNodes.has(link2.fact)||!this.sight.fact(link2.fact)||this.only&&!this.only.has(link2.fact))continue;let key=link2.
source.id<link2.target.id?`${link2.source.id}>${link2.target.id}`:`${link2.target.id}>${link2.source.id}`,list=found.get(key);list?list.push(link2):found.set(key,
[link2])}let edges=[...found].map(([key,links])=>edgeOf(key,links)).sort((a,b)=>b.weight-a.weight||(a.id<b.id?-1:1)),hubs=new Set([centre,...this.parent.values()]),
spokes=edges.filter(edge=>hubs.has(edge.from)||hubs.has(edge.to)),side=edges.filter(edge=>!hubs.has(edge.from)&&!hubs.has(edge.to));return[...asNodes.size>1?spokes.
filter(edge=>edge.deed):spokes,...centre===null?strongest(side):asNodes.size>1&&!this.only?[]:side.filter(edge=>edge.deed).slice(0,SIDE_EDGES)]}};function strongest(edges,each=4){
let kept2=new Map;return edges.length<=FEW_EDGES?edges:[...edges.filter(edge=>edge.deed),...edges.filter(edge=>!edge.deed)].filter(edge=>{let a=kept2.get(edge.from)??
0,b=kept2.get(edge.to)??0;return(edge.deed?a>=each&&b>=each:a>=each||b>=each+2)?!1:(kept2.set(edge.from,a+1),kept2.set(edge.to,b+1),!0)})}function edgeOf(id,links){
let first=links[0],oneWay=links.every(link2=>link2.directed&&link2.source===first.source),[from,to]=oneWay||first.source.id<first.target.id?[first.source.id,first.
target.id]:[first.target.id,first.source.id];return{id,from,to,label:edgeLabel(links),directed:oneWay,weight:links.reduce((sum,link2)=>sum+(link2.kind==="fact"?
1:.4),0),links,deed:links.some(link2=>link2.kind==="fact"),tentative:isTentative(links.map(link2=>link2.fact))}}var SPEECH=new Set(["Statement","Request","Pledg\
e","Praise","Criticism"]);function edgeLabel(links){let counts=new Map;for(let link2 of links){let word=linkWord(link2),rank2=link2.kind!=="fact"?3:link2.fact.kind===
"event"&&SPEECH.has(link2.fact.type)?1:0,item=counts.get(word);item?item.count++:counts.set(word,{rank:rank2,count:1})}return[...counts].sort((a,b)=>a[1].rank-b[1].
rank||b[1].count-a[1].count).slice(0,2).map(([word,{count}])=>count>1?`${word} ×${count}`:word).join(" · ")}function isTentative(facts){return facts.every(fact=>[
"planned","possible","negated","nominated"].includes(fact.status))}function roleName(role){return has(`role.${role}`)?t(`role.${role}`):term(role)}function fold(text){return text.normalize("NFD").replace(/\p{M}+/gu,"").replace(/[đĐ]/g,"d").toLowerCase().replace(/[^\p{L}\p{N}]+/gu," ").trim()}var IN_PART=8,Said=class{constructor(facts){this.facts=facts}facts;rows=[];spoken="";known=new Map;find(query,kind,limit){let words=fold(query).split(" ");if(limit<=
0||words.length<2)return{facts:[],whole:!1};this.refresh();let last=` ${words[words.length-1]}`,whole=words.slice(0,-1).map(word=>` ${word} `),found=[];for(let row of this.
rows){if(row.fact.kind!==kind||!row.all.includes(last)||!whole.every(word=>row.all.includes(word)))continue;let cost=costOf(words,row.parts);cost!==null&&found.
push([cost,row])}return found.sort(([x,{fact:a}],[y,{fact:b}])=>x-y||plainness(a)-plainness(b)||later(a,b)||b.evidence.length-a.evidence.length||a.index-b.index),
{facts:found.slice(0,limit).map(([,row])=>row.fact),whole:found.length>0&&found[0][0]<IN_PART}}refresh(){this.spoken===language()&&this.rows.length&&this.rows[this.
rows.length-1].fact===this.facts[this.facts.length-1]||(this.spoken=language(),this.rows=this.facts.filter(fact=>fact.kind!=="relation").map(fact=>this.row(fact)))}row(fact){
let names2=[...new Set([...fact.parts.map(part=>part.node),...fact.place?[fact.place]:[]])].map(node=>node.name),parts=(fact.kind==="post"?[fact.post,...names2]:
[fact.post,term(fact.type),fact.trigger,...names2,fact.begin]).map(text=>this.folded(text)).filter(part=>part.length>2);return{fact,parts,all:parts.join("")}}folded(text){
let out=this.known.get(text);return out===void 0&&this.known.set(text,out=` ${fold(text)} `),out}};function costOf(words,parts){if(words.length===0)return 0;let best=null;
return parts.forEach((part,i)=>{for(let size=words.length;size>0;size--){let stretch=` ${words.slice(0,size).join(" ")}`;if(!part.includes(size<words.length?`${stretch}\
 `:stretch))continue;let rest=costOf(words.slice(size),parts.filter((_,k)=>k!==i));rest!==null&&(best=Math.min(best??1/0,rest+(`${stretch} `===part?1:IN_PART)));
break}}),best}function plainness(fact){return fact.status==="held"||fact.status==="occurred"?0:1}function later(a,b){let[x,y]=[lastOf(a),lastOf(b)];return x>y?-1:
x<y?1:0}function lastOf(fact){return fact.kind==="post"?[fact.since,fact.until,...fact.dates].reduce((last,date)=>date>last?date:last,""):fact.begin}function head(type,title,sub){return h("header",{class:"card-head"},h("p",{class:"kind"},glyph(type),t(`kind.${type}`)),h("h2",{tabindex:-1},title),sub&&h("p",{
class:"sub"},sub))}function buttons(id,actions){let button=(label,act,pressed)=>h("button",{type:"button",class:"act","aria-pressed":pressed===void 0?void 0:String(
pressed),on:{click:act}},label);return h("div",{class:"acts"},!actions.isFocus(id)&&button(t("focus"),()=>actions.focus(id)),!actions.isFocus(id)&&button(t(actions.
isExpanded(id)?"collapse":"expand"),()=>actions.toggleExpand(id),actions.isExpanded(id)),button(t(actions.isPinned(id)?"unpin":"pin"),()=>actions.togglePin(id),
actions.isPinned(id)),button(t("path"),()=>actions.startPath(id)))}function nodeCard(node,sight,actions){let facts=node.facts.filter(fact=>sight.fact(fact)),posts=facts.
filter(fact=>fact.kind==="post"),rest=facts.filter(fact=>fact.kind!=="post").sort(latestFirst),also=node.aliases.length?[`${t("alsoCalled")}: `,h("span",{lang:"\
vi"},aliases(node))]:null,isTopic=node.type==="Topic";return h("article",{class:"card"},head(node.type,nameOf(node),also),buttons(node.id,actions),node.total>node.
facts.length&&h("p",{class:"partial",role:"note"},t("loadedOf",{n:number(node.facts.length),total:number(node.total)})),posts.length>0&&section(t("posts"),postChart(
posts,node),postLine(posts,node,actions)),isTopic&&speakers(facts,actions),isTopic&&overTime([...facts.map(dateOf),...node.articles.map(article=>article.published)]),
rest.length>0&&section(`${t("facts")} (${number(rest.length)})`,paged(rest,fact=>factItem(fact,actions,!0),5)),!isTopic&&facts.length>5&&overTime(facts.map(dateOf)),
closest(node,sight,actions),isTopic&&node.articles.length>0&&section(`${t("inArticles")} (${number(node.articles.length)})`,articleList(node.articles,actions)),
node.same.length>0&&section(t("elsewhere"),h("p",{class:"sub"},node.same.map(iri=>[h("a",{href:iri,target:"_blank",rel:"noopener noreferrer"},iri)," "]))))}function aliases(node){
let other=node.aliases.filter(alias=>!alias.includes(node.name));return(other.length?other:node.aliases).slice(0,5).join(", ")}function latestFirst(a,b){let[x,y]=[
dateOf(a),dateOf(b)];return x<y?1:x>y?-1:b.confidence-a.confidence}function dateOf(fact){return fact.begin||fact.end||fact.evidence[0]?.article.published||""}function postLine(posts,node,actions){
let sorted=posts.map(fact=>[lastOf(fact),fact]).sort(([x,a],[y,b])=>x<y?1:x>y?-1:latestFirst(a,b)).map(([,fact])=>fact);return paged(sorted,fact=>{let others=fact.
parts.map(part=>part.node).filter(other=>other!==node);return h("li",{class:fact.status,"data-fact":fact.id},h("p",{class:"claim"},h("strong",{},factWord(fact)),
others.length>0&&[", ",others.map((other,i)=>[i>0&&", ",nodeName(other,actions)])]," ",badges(fact)),h("p",{class:"when"},timeOf(fact)||t("undated"),fact.dates.
length>1&&` (${t("times",{n:number(fact.dates.length)})})`),conflictList(fact),h("details",{},h("summary",{},t("evidence")),lazily(()=>evidenceList(fact,actions,
4))))},12,"posts")}function lazily(make){let slot=h("div");return queueMicrotask(()=>slot.parentElement?.addEventListener("toggle",()=>slot.childElementCount===
0&&slot.append(make()))),slot}function closest(node,sight,actions){let near2=neighbours(node,sight).slice(0,12);return near2.length===0?null:section(t("related"),
h("ul",{class:"chips"},near2.map(({node:other,links})=>h("li",{},nodeName(other,actions,!0),h("span",{class:"count"},number(links.length))))))}function factCard(fact,actions){
let type=fact.kind==="event"?"Event":fact.parts[0]?.node.type??"Event",{own,about}=topicsOf(fact),people=fact.parts.map(part=>h("li",{},h("span",{class:"role"},
term(part.role)),nodeName(part.node,actions,!0))),extra=(label,node)=>node&&h("li",{},h("span",{class:"role"},label),nodeName(node,actions,!0));return h("articl\
e",{class:"card"},h("header",{class:"card-head"},h("p",{class:"kind"},glyph(type),fact.kind==="event"?`${t("kind.Event")} · ${term(fact.type)}`:term(fact.type)),
h("h2",{tabindex:-1,class:"claim"},written(sentence(fact,!1),actions))),h("p",{class:"when"},timeOf(fact)||t("undated")," ",badges(fact,!0)),fact.kind==="event"&&
h("div",{class:"acts"},h("button",{type:"button",class:"act",on:{click:()=>actions.focus(fact.id)}},t("focus"))),fact.evidence.length>0&&section(`${t("evidence")}\
 (${number(fact.evidence.length)})`,evidenceList(fact,actions,3)),section(t("participants"),h("ul",{class:"roles"},people,extra(t("link.place"),fact.place),extra(
t("link.gathering"),fact.gathering),extra(t("link.document"),fact.document),extra(t("attributed"),fact.by),own.map(topic=>extra(t("topic"),topic)),about.map(topic=>extra(
t("articleTopic"),topic)))),fact.conflicts.length>0&&section(t("conflicts"),conflictList(fact)),howRead(fact),fact.partOf&&section(t("partOf"),h("ul",{class:"fa\
cts"},factItem(fact.partOf,actions,!1))),fact.contains.length>0&&section(t("contains"),paged(fact.contains,item=>factItem(item,actions,!1))))}function howRead(fact){
let lines=[fact.trigger&&h("li",{},t("readTrigger")," ",h("q",{lang:"vi"},fact.trigger)),fact.kind==="post"&&h("li",{},t(fact.basis==="inferred"?"inferredTitle":
"readStated")),fact.kind==="event"&&fact.basis&&h("li",{},t(`date.${fact.basis}`)),h("li",{},fact.evidence.length?t("confidenceOf",{n:fact.confidence}):t("known\
Title"))];return section(t("howRead"),h("ul",{class:"plain how"},lines))}function edgeCard(edge,a,b,actions){let facts=[...new Set(edge.links.map(link2=>link2.fact))].
sort(latestFirst),deeds=edge.links.some(link2=>link2.kind==="fact")?facts.filter(fact=>edge.links.some(link2=>link2.fact===fact&&link2.kind==="fact")):facts,others=facts.
filter(fact=>!deeds.includes(fact));return h("article",{class:"card"},h("header",{class:"card-head"},h("p",{class:"kind"},t("factsN",{n:number(facts.length)})),
h("h2",{tabindex:-1},nodeName(a,actions,!0)," ↔ ",nodeName(b,actions,!0)),h("p",{class:"sub"},edge.label)),paged([...deeds,...others],(fact,i)=>factItem(fact,
actions,i<40),8))}function pathCard(way,scene,store,actions){let steps2=way.slice(1).map((to,i)=>{let from=way[i],edge=scene.edges.find(item=>item.from===from&&
item.to===to||item.from===to&&item.to===from),[a,b]=[store.nodes.get(from),store.nodes.get(to)],facts=[...new Set(edge?.links.map(link2=>link2.fact))].sort(latestFirst);
return a&&b&&h("section",{},h("h3",{},`${i+1}`),h("p",{class:"step"},nodeName(a,actions,!0)," – ",nodeName(b,actions,!0)),paged(facts,fact=>factItem(fact,actions,
!0),2))}),ends2=[way[0],way[way.length-1]].map(id=>store.nodes.get(id)).filter(node=>node!==void 0);return h("article",{class:"card"},h("header",{class:"card-he\
ad"},h("h2",{tabindex:-1},ends2.map((node,i)=>[i>0&&" → ",nameOf(node)]))),steps2)}function articleCard(article,sight,actions){let facts=article.facts.filter(
fact=>sight.fact(fact)),about=[article.publisher,article.author,article.published?showDate(article.published):t("noDate")].filter(Boolean).join(" · ");return h(
"article",{class:"card"},head("Article",article.title||t("noTitle"),about),article.url&&h("p",{class:"sub"},h("a",{href:article.url,target:"_blank",rel:"noopene\
r noreferrer"},t("openArticle"))),article.topics.length>0&&h("ul",{class:"chips"},article.topics.map(topic=>h("li",{},nodeName(topic,actions,!0)))),section(`${t(
"mentioned")} (${number(facts.length)})`,paged(facts,fact=>factItem(fact,actions,!0),10)))}function articleList(articles,actions){let sorted=[...articles].sort(
(a,b)=>a.published<b.published?1:a.published>b.published?-1:0);return paged(sorted,article=>h("li",{},link(`article/${article.id}`,actions,article.title||t("noT\
itle")),h("span",{class:"sub"},` ${[article.publisher,article.published&&showDate(article.published)].filter(Boolean).join(" · ")}`)),8,"plain")}var LISTS=["type","fact","role","topic","source","status"];function noFilters(){return{type:[],fact:[],role:[],topic:[],source:[],status:[],confidence:0,from:"",
to:""}}function start(focus=null){return{view:"network",focus,select:focus,expanded:[],pinned:[],path:[],all:!1,events:!1,filters:noFilters()}}function encode(state){
let out=new URLSearchParams;state.view!=="network"&&out.set("view",state.view),state.focus!==null&&out.set("focus",state.focus),state.select!==null&&state.select!==
state.focus&&out.set("select",state.select);for(let id of state.expanded)out.append("open",id);for(let id of state.pinned)out.append("pin",id);for(let id of state.
path)out.append("path",id);state.all&&out.set("all","1"),state.events&&out.set("events","1");for(let[name,value]of parameters(state.filters))out.append(name,value);
return out.toString()}function parameters(filters){let out=[];for(let facet of LISTS)for(let value of filters[facet])out.push([facet,value]);return filters.confidence&&
out.push(["confidence",String(filters.confidence)]),filters.from&&out.push(["from",filters.from]),filters.to&&out.push(["to",filters.to]),out}function decode(hash){
let from=new URLSearchParams(hash.replace(/^#/,"")),state=start(from.get("focus")),view=from.get("view");(view==="timeline"||view==="map"||view==="table")&&(state.
view=view),state.select=from.get("select")??state.focus,state.expanded=from.getAll("open").slice(0,40),state.pinned=from.getAll("pin").slice(0,40);let path=from.
getAll("path");path.length===2&&(state.path=path),state.all=from.get("all")==="1",state.events=from.get("events")==="1";for(let facet of LISTS)state.filters[facet]=
from.getAll(facet);let confidence=Number(from.get("confidence"));confidence>0&&confidence<=100&&(state.filters.confidence=Math.round(confidence));for(let end of[
"from","to"]){let date=from.get(end)??"";/^\d{4}-\d\d-\d\d$/.test(date)&&(state.filters[end]=date)}return state}var DISPUTED="disputed",memo=new WeakMap;function valuesOf(fact){let values=memo.get(fact);if(!values){let topics=fact.topics.length?fact.topics:fact.evidence.flatMap(
item=>item.article.topics);values={type:unique([...nodesOf(fact)].map(node=>node.type)),fact:[fact.type],role:unique(fact.parts.map(part=>part.role)),topic:unique(
topics.map(topic=>topic.id)),source:unique(fact.evidence.map(item=>item.article.publisher||"?")),status:[...fact.status?[fact.status]:[],...fact.conflicts.length?
[DISPUTED]:[]]},memo.set(fact,values)}return values}var BITS=Object.fromEntries(LISTS.map((facet,i)=>[facet,1<<i])),CONFIDENCE=1<<LISTS.length,TIME=2<<LISTS.length;
function holds(fact,facet,wanted){return facet==="fact"?wanted.has(fact.type):facet==="role"?fact.parts.some(part=>wanted.has(part.role)):facet==="source"?fact.
evidence.some(item=>wanted.has(item.article.publisher||"?")):valuesOf(fact)[facet].some(value=>wanted.has(value))}function unique(values){return values.length<2?
values:[...new Set(values)]}function periodOf(fact){if(!fact.begin&&!fact.end)return null;let begin=fact.begin||fact.end,last=lastDay(fact.end||fact.begin),first=firstDay(
begin);return Number.isNaN(first)||Number.isNaN(last)?null:{first,last:Math.max(first,last)}}var Filter=class{constructor(filters){this.filters=filters;this.sets=
LISTS.filter(facet=>filters[facet].length).map(facet=>[facet,new Set(filters[facet])]),this.types=filters.type.length?new Set(filters.type):null,this.from=filters.
from?firstDay(filters.from):-1/0,this.to=filters.to?lastDay(filters.to):1/0}filters;sets;types;from;to;known=[];get active(){return this.number>0}get number(){let{
confidence,from,to}=this.filters;return this.sets.length+(confidence?1:0)+(from||to?1:0)}fact(fact){if(!this.active)return!0;let known=this.known[fact.index];if(known)
return known===2;let passes=this.failed(fact)===0;return this.known[fact.index]=passes?2:1,passes}node(node){return this.types===null||this.types.has(node.type)}failed(fact){
let out=fact.evidence.length&&this.filters.confidence>fact.confidence?CONFIDENCE:0;this.inTime(fact)||(out|=TIME);for(let[facet,wanted]of this.sets){if(out&out-
1)return out;holds(fact,facet,wanted)||(out|=BITS[facet])}return out}inTime(fact){if(this.from===-1/0&&this.to===1/0)return!0;let period=periodOf(fact);return period!==
null&&period.first<=this.to&&period.last>=this.from}counts(facts){let counts=Object.fromEntries(LISTS.map(facet=>[facet,new Map]));for(let fact of facts){let failed=this.
failed(fact);if(failed&failed-1)continue;let values=valuesOf(fact);for(let facet of LISTS)if(!(failed&&failed!==BITS[facet]))for(let value of values[facet])counts[facet].
set(value,(counts[facet].get(value)??0)+1)}return counts}*anyTime(store){for(let fact of store.facts){let failed=this.failed(fact);(failed===0||failed===TIME)&&
(yield fact)}}};var History=class{constructor(show){this.show=show;addEventListener("hashchange",()=>{let hash=location.hash.slice(1);if(this.own[this.at]===hash)return;let known=this.
own[this.at-1]===hash?this.at-1:this.own[this.at+1]===hash?this.at+1:-1;known>=0?this.at=known:this.remember(hash),this.show(decode(hash))})}show;own=[];at=-1;framed=location.
protocol==="about:"||window!==window.top;push(state){let hash=encode(state);this.own[this.at]!==hash&&(this.remember(hash),this.framed||(location.hash=hash))}replace(state){
let hash=encode(state);if(this.at<0&&this.remember(hash),this.own[this.at]=hash,!this.framed)try{history.replaceState(null,"",`#${hash}`)}catch{location.replace(
`#${hash}`)}}remember(hash){this.own.length=this.at+1,this.own.push(hash),this.at=this.own.length-1}get canBack(){return this.at>0}get canForward(){return this.
at<this.own.length-1}go(by){let next=this.at+by;next<0||next>=this.own.length||(this.framed?(this.at=next,this.show(decode(this.own[next]))):history.go(by))}};function around(centre,items,floor,towards=null,wide=1.5){let out=new Map,circle=[...items].sort((a,b)=>a.group<b.group?-1:a.group>b.group?1:b.score-a.score),span=towards===
null?2*Math.PI:Math.PI*1.1,start2=towards===null?-Math.PI/2:towards-span/2,angle=new Map(circle.map((item,i)=>[item.id,start2+span*(i+.5)/circle.length])),inner=Math.
max(135,215-4*items.length);for(let item of[...items].sort((a,b)=>b.score-a.score||(a.id<b.id?-1:1))){let spot=firstFree(centre,angle.get(item.id),inner,item.box,
floor,Math.max(.8,Math.min(1.8,wide)));floor.take(spot,item.box),out.set(item.id,spot)}return out}function firstFree(centre,angle,inner,box,floor,stretch){for(let ring=0;ring<
240;ring++){let radius=inner+ring*11,turn=24/radius;for(let side=0;side<=6+ring/2;side++)for(let sign of side?[1,-1]:[1]){let a=angle+sign*side*turn,spot={x:centre.
x+stretch*radius*Math.cos(a),y:centre.y+radius*Math.sin(a)};if(floor.free(spot,box))return spot}}return{x:centre.x,y:centre.y+inner+2640}}var ROUNDS=140;function springs(items,edges,wide=1.5,roomy=1){
let count=items.length,number2=new Map(items.map((item,i)=>[item.id,i])),x=Float64Array.from(items,(_,i)=>.08*Math.sqrt(i+1)*Math.cos(i*2.399963)),y=Float64Array.
from(items,(_,i)=>.08*Math.sqrt(i+1)*Math.sin(i*2.399963)),pairs=edges.map(([a,b,w])=>[number2.get(a),number2.get(b),1+Math.log(w)]),ideal=1/Math.sqrt(Math.max(
1,count));for(let round=0;round<ROUNDS;round++)step(x,y,pairs,ideal,.12*(1-round/ROUNDS)+.002);return settle(items,x,y,wide,roomy)}function step(x,y,pairs,ideal,heat){
let count=x.length,fx=new Float64Array(count),fy=new Float64Array(count);for(let i=0;i<count;i++)for(let j=0;j<i;j++){let dx=x[i]-x[j],dy=y[i]-y[j],force=ideal*
ideal/(dx*dx+dy*dy+1e-6);fx[i]+=dx*force,fy[i]+=dy*force,fx[j]-=dx*force,fy[j]-=dy*force}for(let[i,j,weight2]of pairs){let dx=x[i]-x[j],dy=y[i]-y[j],force=Math.
sqrt(dx*dx+dy*dy)/ideal*weight2*.25;fx[i]-=dx*force,fy[i]-=dy*force,fx[j]+=dx*force,fy[j]+=dy*force}for(let i=0;i<count;i++){let dx=fx[i]-.25*x[i],dy=fy[i]-.25*
y[i],length=Math.sqrt(dx*dx+dy*dy)+1e-9,by=Math.min(length,heat)/length;x[i]+=dx*by,y[i]+=dy*by}}function settle(items,x,y,wide,roomy){let area=items.reduce((sum,{
box})=>sum+box.width*box.height,0)*1.9*Math.max(1,Math.min(3,roomy)),height=Math.sqrt(area/wide),xs=spread(x),ys=spread(y),floor=new Floor,out=new Map,order=items.
map((_,i)=>i).sort((a,b)=>items[b].score-items[a].score||a-b);for(let i of order){let{id,box}=items[i],wanted={x:(xs[i]-.5)*height*wide,y:(ys[i]-.5)*height-box.
drop},spot=nearest(wanted,box,floor);floor.take(spot,box),out.set(id,spot)}return out}function nearest(wanted,box,floor){for(let turn=0;turn<6e3;turn++){let radius=3.2*
Math.sqrt(turn*4),spot={x:wanted.x+1.35*radius*Math.cos(turn*.55),y:wanted.y+radius*Math.sin(turn*.55)};if(floor.free(spot,box))return spot}return wanted}function spread(values){
let low=Math.min(...values),span=Math.max(...values)-low||1,order=[...values.keys()].sort((a,b)=>values[a]-values[b]||a-b),rank2=new Array(values.length);return order.
forEach((index,place)=>rank2[index]=place/Math.max(1,values.length-1)),[...values].map((value,i)=>.2*((value-low)/span)+.8*rank2[i])}var WHO=["Person","Organization","Country"],QUESTIONS=[["askMet","network",{fact:["Meeting","PhoneCall","Visit"],type:WHO}],["askPosts","table",{fact:["Post"]}],
["askSaid","table",{fact:["Request","Pledge"]}],["askSigned","table",{fact:["Agreement","Legislation"]}],["askPlanned","timeline",{status:["planned"]}]];function disputes(app){
let count=app.source.whole.disputed;return count===0?null:h("li",{},h("button",{type:"button",class:"question",on:{click:()=>app.change({focus:null,select:null,
expanded:[],path:[],view:"table",filters:{...noFilters(),status:[DISPUTED]}})}},t("askDisputed")," ",h("span",{class:"count"},number(count))))}function overviewCard(app){
let shown=app.scene.nodes.filter(item=>item.node),{counts}=app.settings,best=shown.map(item=>({node:item.node,count:app.factCount(item.id)})).sort((a,b)=>b.count-
a.count).slice(0,14);return h("article",{class:"card"},h("header",{class:"card-head"},h("h2",{tabindex:-1},t("overview")),h("p",{class:"sub"},t("counts",{entities:number(
counts.entities),facts:number(counts.facts),articles:number(counts.articles)}))),app.settings.mode==="file"&&app.settings.whole>counts.entities&&h("p",{class:"p\
artial",role:"note"},t("partial",{kept:number(counts.entities),whole:number(app.settings.whole)})),h("p",{class:"lead"},app.filter.active?t("overviewFiltered",{
nodes:shown.length}):t("overviewText",{nodes:shown.length,total:number(counts.entities)})),section(t("ask"),h("ul",{class:"questions"},QUESTIONS.map(([key,view,
filters])=>h("li",{},h("button",{type:"button",class:"question",on:{click:()=>app.change({focus:null,select:null,expanded:[],path:[],view,filters:{...noFilters(),
...filters}})}},t(key)))),disputes(app))),best.length>0&&section(t("mostFacts"),h("ul",{class:"chips"},best.map(item=>h("li",{},nodeName(item.node,app.actions,!0),
h("span",{class:"count"},number(item.count)))))))}var LISTED=40,App=class{constructor(store,source,settings,opening){this.store=store;this.source=source;this.settings=settings;this.opening=opening;this.canvas=new Canvas(
byId("network"),{node:id=>this.clicked(id),edge:id=>this.select(id),open:id=>{this.focus(id)},background:()=>this.select(null)}),this.history=new History(state=>{
this.show(state)})}store;source;settings;opening;state=start();filter=new Filter(this.state.filters);scene={nodes:[],edges:[],centre:null,parent:new Map};canvas;history;positions=new Map;pathFrom=null;drawn="";way=[];version=0;shell;actions={
select:id=>this.open(id),focus:id=>{this.focus(id)},passages:evidence=>this.source.passages(evidence),toggleExpand:id=>{this.toggleExpand(id)},togglePin:id=>this.
togglePin(id),startPath:id=>this.startPath(id),isExpanded:id=>this.state.expanded.includes(id),isPinned:id=>this.state.pinned.includes(id),isFocus:id=>this.state.
focus===id};preview(scene){this.room().nodes<scene.nodes.length||(this.canvas.draw(scene,new Map(this.opening.positions),new Set,this.opening.communities,null),
this.canvas.fit())}async begin(){let state=location.hash.length>1?decode(location.hash):start(this.settings.focus);this.history.replace(state),await this.show(state)}async show(state){
let version=++this.version,filter=new Filter(state.filters);if(await this.source.prepare(state,filter).catch(this.failed),version===this.version){if(state.focus!==
null&&!this.known(state.focus)){let id=state.focus;this.shell.notice(()=>t("gone",{id})),state={...state,focus:null,select:state.select===state.focus?null:state.
select},this.history.replace(state)}this.state=state,this.filter=filter,this.way=state.path.length?await this.findPath(state.path[0],state.path[1]):[],version===
this.version&&this.render()}}failed=why=>this.shell.notice(()=>t("failed",{why:String(why)}));known(id){return this.store.nodes.has(id)||this.store.factById.has(
id)||this.store.articles.has(id.replace(/^article\//,""))}async findPath(from,to){let way=await this.source.path(from,to,this.filter),names2=()=>({a:this.nameOf(
from),b:this.nameOf(to)});return this.shell.notice(()=>way.length?t("pathFound",{...names2(),n:way.length-1}):t("pathNone",names2()),()=>this.change({path:[]})),
way}change(patch,quiet=!1){let state={...this.state,...patch};quiet?this.history.replace(state):this.history.push(state),this.show(state)}setFilters(patch,quiet=!1){
this.change({filters:{...this.state.filters,...patch}},quiet)}async focus(id,select=id){if(this.pathFrom!==null)return this.endPath(id);this.state.focus===id&&this.
state.select===select&&this.state.path.length===0||(this.shell.notice(null),this.change({focus:id,select,expanded:[],path:[],all:!1,view:this.state.view==="tabl\
e"?"network":this.state.view}))}home(){this.shell.notice(null),this.pathFrom=null,this.change({focus:null,select:null,expanded:[],path:[],all:!1,events:!1,view:"\
network"})}clicked(id){this.pathFrom!==null?this.endPath(id):this.select(id)}select(id){if(this.state.select===id)return;let state={...this.state,select:id};this.
history.replace(state),this.state=state,this.canvas.select(id),this.panel(),id!==null&&(this.canvas.reveal(id),this.shell.say(t("selected",{name:this.nameOf(id)})))}open(id){
this.state.select!==id&&this.history.push({...this.state,select:id}),this.select(id),this.shell.steps()}async toggleExpand(id){let open=this.state.expanded.includes(
id),expanded=open?this.state.expanded.filter(other=>other!==id):[...this.state.expanded,id],shown=open||this.scene.nodes.some(item=>item.id===id);this.change(shown?
{expanded,select:id}:{focus:id,select:id,expanded:[]})}togglePin(id){let pinned=this.state.pinned.includes(id)?this.state.pinned.filter(other=>other!==id):[...this.
state.pinned,id];this.change({pinned})}startPath(id){this.pathFrom=id,this.shell.notice(()=>t("pathPrompt",{a:this.nameOf(id)}),()=>this.pathFrom=null),byId("q").
focus()}endPath(to){let from=this.pathFrom;this.pathFrom=null,this.shell.notice(null),from!==to&&this.change({path:[from,to],focus:null,select:null,expanded:[],
view:"network"})}toggleLanguage(){setLanguage(language()==="vi"?"en":"vi"),keep("language",language()),this.drawn="",this.shell.words(),this.render()}nameOf(id){
let node=this.store.nodes.get(id);if(node)return nameOf(node);let fact=this.store.factById.get(id);if(fact)return plain(sentence(fact),nameOf);let edge=this.scene.
edges.find(item=>item.id===id);return edge?`${this.nameOf(edge.from)} – ${this.nameOf(edge.to)}`:this.store.articles.get(id.replace(/^article\//,""))?.title??
id}render(){this.shell.update(),this.network(),this.panel()}room(){let{width,height}=this.canvas.area(),known=width>0&&height>0;return{nodes:known?Math.max(8,Math.
min(OVERVIEW,Math.round(width*height/11500))):OVERVIEW,wide:known?width/height:1.5}}network(){let{state}=this,room=this.room(),plain2=!this.filter.active&&state.
focus===null&&state.path.length===0,key=JSON.stringify([state.focus,state.expanded,state.pinned,this.way,state.all,state.events,state.filters,language(),this.store.
facts.length,room]);if(key===this.drawn)return this.canvas.select(state.select);let overview=plain2?this.opening.nodes.slice(0,room.nodes):state.focus===null&&!state.
path.length?this.source.best(this.filter,room.nodes):[],request={...state,path:this.way,room:Math.max(10,Math.round(room.nodes*.6))};if(this.scene=build(this.store,
request,this.filter,overview),state.view!=="network")return;this.drawn=key;let untouched=plain2&&overview.length===this.opening.nodes.length&&this.scene.nodes.every(
item=>this.opening.positions.has(item.id));this.positions=untouched?new Map(this.opening.positions):this.layOut(room.wide,room.nodes/Math.max(1,this.scene.nodes.
length)),this.shell.legend(),this.canvas.draw(this.scene,this.positions,new Set(state.pinned),untouched?this.opening.communities:null,state.select),this.canvas.
select(state.select),this.canvas.fit(!1),byId("empty").hidden=this.scene.nodes.length>0,byId("empty").textContent=t(this.store.nodes.size?"nothing":"nothingYet");
let centre=this.scene.centre;centre!==null&&this.shell.say(t("focused",{name:this.nameOf(centre),n:this.scene.nodes.length-1}))}layOut(wide,roomy){let{scene}=this,
all=new Map(scene.nodes.map(node=>[node.id,{id:node.id,box:boxOf(node,scene.centre),group:node.type,score:node.score}])),item=id=>all.get(id),roots=scene.nodes.
filter(node=>!scene.parent.has(node.id)).map(node=>item(node.id)),hubs=new Map;for(let[child,parent]of scene.parent)hubs.set(parent,[...hubs.get(parent)??[],item(
child)]);let floor=new Floor,out=new Map;if(scene.centre!==null)out.set(scene.centre,{x:0,y:0}),floor.take({x:0,y:0},roots.find(root=>root.id===scene.centre).box);else{
let inside=new Set(roots.map(root=>root.id)),edges=scene.edges.filter(edge=>inside.has(edge.from)&&inside.has(edge.to));for(let[id,at2]of this.way.length?inLine(
this.way,roots):springs(roots,edges.map(edge=>[edge.from,edge.to,edge.weight]),wide,roomy))out.set(id,at2),floor.take(at2,roots.find(root=>root.id===id).box)}for(let[
hub,children]of hubs){let at2=out.get(hub);if(!at2)continue;let up=scene.parent.get(hub),from=up?out.get(up):hub===scene.centre?null:{x:0,y:0},towards=from?Math.
atan2(at2.y-from.y,at2.x-from.x):null;for(let[id,spot]of around(at2,children,floor,towards,wide))out.set(id,spot)}return this.placeRest(roots.filter(root=>!out.
has(root.id)),floor,out),out}placeRest(rest,floor,out){if(rest.length===0)return;let bottom=Math.max(0,...[...out.values()].map(at2=>at2.y));for(let[id,at2]of around(
{x:0,y:bottom+60},rest,floor,Math.PI/2))out.set(id,at2)}resized(){this.state.view==="network"&&(this.canvas.resize(),this.network(),this.canvas.fit())}panel(){let panel=byId(
"panel-body");panel.scrollTop=0,replace(panel,this.card()??overviewCard(this),this.shownList()),document.body.classList.toggle("has-selection",this.state.select!==
null),document.body.dataset.view=this.state.view}card(){let id=this.state.select;if(id===null)return this.way.length?pathCard(this.way,this.scene,this.store,this.
actions):null;let node=this.store.nodes.get(id);if(node)return nodeCard(node,this.filter,this.actions);let fact=this.store.factById.get(id);if(fact)return factCard(
fact,this.actions);let article=this.store.articles.get(id.replace(/^article\//,""));if(article)return articleCard(article,this.filter,this.actions);let edge=this.
scene.edges.find(item=>item.id===id);if(!edge)return null;if(edge.fact)return factCard(edge.fact,this.actions);let[a,b]=[this.store.nodes.get(edge.from),this.store.
nodes.get(edge.to)];return a&&b?edgeCard(edge,a,b,this.actions):null}shownList(){let touching=new Map;for(let edge of this.scene.edges)for(let end of[edge.from,
edge.to])touching.set(end,[...touching.get(end)??[],edge].slice(0,LISTED));let items=this.scene.nodes.map(item=>{let others=(touching.get(item.id)??[]).map(edge=>`${edge.
label} ${this.nameOf(edge.from===item.id?edge.to:edge.from)}`);return h("li",{},h("button",{type:"button",class:"name","data-id":item.id,on:{click:()=>this.select(
item.id)}},item.fact?plain(sentence(item.fact),nameOf):item.label),h("span",{class:"sub"},` ${t(`kind.${item.type}`)}${others.length?`: ${others.join("; ")}`:""}`))});
return h("details",{class:"shown",id:"shown",open:!1},h("summary",{},`${t("shownList")} (${number(items.length)})`),h("ul",{class:"plain"},items))}hidden(){return this.
scene.nodes.find(item=>item.id===this.scene.centre)?.hidden??0}factCount(id){let node=this.store.nodes.get(id);return node?this.source.count(node,this.filter):0}};
function inLine(way,roots){let out=new Map;way.forEach((id,i)=>out.set(id,{x:(i-(way.length-1)/2)*260,y:i%2?46:-46}));let rest=roots.filter(root=>!out.has(root.
id));return rest.forEach((root,i)=>out.set(root.id,{x:(i-(rest.length-1)/2)*220,y:260})),out}function textOf(id){return document.getElementById(id)?.textContent??null}function jsonOf(id){let text=textOf(id);if(text===null)throw new Error(`data block ${id}\
 is missing from the file`);return JSON.parse(text)}async function inflated(id){let text=textOf(id);if(text===null)throw new Error(`data block ${id} is missing \
from the file`);let stream=new Blob([bytes(text.trim())]).stream().pipeThrough(new DecompressionStream("gzip"));return await new Response(stream).json()}function bytes(base64){
let text=atob(base64),out=new Uint8Array(text.length);for(let i=0;i<text.length;i++)out[i]=text.charCodeAt(i);return out}var ARROWS={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]};function listen(app){document.addEventListener("keydown",event=>{let target=event.
target;if(!(event.ctrlKey||event.metaKey||event.altKey)&&!target.closest("input, textarea, select, dialog[open]")){if(target.id==="network"&&onCanvas(app,event.
key))return event.preventDefault();anywhere(app,event.key.length===1?event.key.toLowerCase():event.key)&&event.preventDefault()}})}function onCanvas(app,key){let here=app.
state.select??app.scene.centre??app.scene.nodes[0]?.id??null,arrow=ARROWS[key];if(arrow){if(app.state.select===null)app.select(here);else{let next=app.canvas.towards(
app.state.select,arrow[0],arrow[1]);next!==null&&app.select(next)}return!0}if(here===null)return!1;if(key==="Enter")app.focus(here);else if(key===" ")app.toggleExpand(
here);else return!1;return!0}function anywhere(app,key){let selected=app.state.select,node=selected!==null&&app.store.nodes.has(selected)?selected:null;switch(key){case"\
/":return app.shell.search.focus(),!0;case"Escape":return app.shell.notice(null),app.select(null),!0;case"?":return app.shell.help(),!0;case"[":return app.history.
go(-1),!0;case"]":return app.history.go(1),!0;case"1":return app.change({view:"network"}),!0;case"2":return app.change({view:"timeline"}),!0;case"3":return app.
source.whole.mapped&&app.change({view:"map"}),!0;case"4":return app.change({view:"table"}),!0;case"f":return app.shell.toggleFilters(),!0;case"h":return app.home(),
!0;case"+":case"=":return app.canvas.zoom(1.25),!0;case"-":return app.canvas.zoom(.8),!0;case"0":return app.canvas.fit(!0),!0;case"e":return node&&app.toggleExpand(
node),node!==null;case"p":return node&&app.togglePin(node),node!==null;case"c":return node&&app.startPath(node),node!==null;case"l":return app.shell.toList(),!0;default:
return!1}}var GROUPS=[{name:"type",facet:"type",open:!0},{name:"eventType",facet:"fact",open:!0,holds:value=>!isRelation(value)},{name:"relation",facet:"fact",open:!0,holds:isRelation},
{name:"topic",facet:"topic",open:!0},{name:"role",facet:"role",open:!1},{name:"source",facet:"source",open:!1},{name:"status",facet:"status",open:!0}];function isRelation(value){
return value==="Post"||has(`rel.${value}`)}var SHORT=8;function upperFirst(text){return text.charAt(0).toLocaleUpperCase()+text.slice(1)}var FilterPanel=class{constructor(app){
this.app=app;let body=byId("filter-body");for(let{name,open}of GROUPS){let list=h("ul",{class:"facet"});this.lists.set(name,list),body.append(h("details",{open,
"data-group":name},h("summary",{"data-t":name}),list)),name==="topic"&&body.append(this.dates())}body.append(h("details",{open:!0},h("summary",{"data-t":"confid\
ence"}),h("label",{class:"slider"},h("span",{class:"sr","data-t":"confidence"}),this.confidence,this.shown))),this.confidence.addEventListener("input",()=>app.setFilters(
{confidence:Number(this.confidence.value)},!0));for(let[field2,key]of[[this.from,"from"],[this.to,"to"]])field2.addEventListener("change",()=>app.setFilters({[key]:field2.
value}))}app;lists=new Map;long=new Set;confidence=h("input",{type:"range",min:0,max:100,step:5,id:"confidence"});shown=h("output",{for:"confidence"});from=h("i\
nput",{type:"date",id:"date-from"});to=h("input",{type:"date",id:"date-to"});summary=null;dates(){return h("details",{open:!0},h("summary",{"data-t":"dates"}),h(
"div",{class:"dates"},h("label",{},h("span",{"data-t":"from"}),this.from),h("label",{},h("span",{"data-t":"to"}),this.to)))}words(){this.summary&&this.update(this.
summary)}clear(){this.app.change({filters:noFilters()})}update(summary){if(this.summary=summary,byId("filters").hidden)return;let{filters}=this.app.state,{counts}=summary;
for(let group of GROUPS)this.draw(group,counts[group.facet],filters[group.facet]);byId("in-sight").textContent=t("factsN",{n:number(summary.total)}),this.confidence.
value=String(filters.confidence),this.shown.textContent=`${filters.confidence} %`,this.from.value=filters.from,this.to.value=filters.to}draw({name,facet,holds:holds2},counts,chosen){
let ranked=[...new Map([...chosen.map(value=>[value,0]),...counts])].filter(([value])=>!holds2||holds2(value)).sort((a,b)=>b[1]-a[1]||(a[0]<b[0]?-1:1)),long=this.
long.has(name);this.lists.get(name).parentElement.hidden=ranked.length===0;let first=long?ranked:ranked.filter(([value],i)=>i<SHORT||chosen.includes(value)),list=this.
lists.get(name),focused=list.contains(document.activeElement)?document.activeElement.dataset.value:void 0,rows=first.map(([value,count])=>this.row(facet,value,count,
chosen.includes(value))),rest=ranked.length-first.length,more=(rest>0||long)&&h("li",{},h("button",{type:"button",class:"more",on:{click:()=>(long?this.long.delete(
name):this.long.add(name),this.words())}},long?t("less"):t("more",{n:rest})));replace(list,rows,more),focused!==void 0&&list.querySelector(`[data-value="${CSS.escape(
focused)}"]`)?.focus()}row(facet,value,count,on){let box=h("input",{type:"checkbox","data-value":value,"data-facet":facet});return box.checked=on,box.addEventListener(
"change",()=>{let now=this.app.state.filters[facet];this.app.setFilters({[facet]:box.checked?[...now,value]:now.filter(other=>other!==value)})}),h("li",{},h("la\
bel",{class:count===0?"zero":void 0},box,facet==="type"&&glyph(value,12),h("span",{class:"value"},upperFirst(this.label(facet,value))),h("span",{class:"count"},
number(count))))}label(facet,value){return facet==="type"?t(`kind.${value}`):facet==="status"?t(`status.${value}`):facet==="source"?value==="?"?"–":value:term(
value)}};var SearchBox=class{constructor(app){this.app=app;this.input.addEventListener("input",()=>{this.search()}),this.input.addEventListener("focus",()=>{this.search()}),
this.input.addEventListener("blur",()=>this.closing=window.setTimeout(()=>this.close(),120)),this.input.addEventListener("keydown",event=>this.key(event)),this.
list.addEventListener("pointerdown",event=>{event.preventDefault();let item=event.target.closest("[data-id]");item&&this.choose(item.dataset.id)})}app;input=byId(
"q");list=byId("hits");hits=[];asked="";at=0;turn=0;closing=0;async search(){clearTimeout(this.closing);let turn=++this.turn,query=this.input.value;if(!query.trim())
return this.close();let hits=await this.app.source.search(query,12);turn===this.turn&&(this.hits=hits,this.asked=query,this.at=0,this.draw(query))}draw(query){let rows=this.
hits.map((hit,i)=>h("li",{role:"option",id:`hit-${i}`,"data-id":hit.id,"aria-selected":String(i===this.at)},glyph(hit.type==="Post"?"Person":hit.type),h("span",
{class:"hit-name"},hit.name,hit.by&&h("span",{class:"sub"},` (${hit.by})`)),h("span",{class:"hit-type"},t(`kind.${hit.type}`)),h("span",{class:"count"},number(hit.
count))));replace(this.list,rows.length?rows:h("li",{class:"none",role:"option","aria-selected":"false","aria-disabled":"true"},t("noHits",{q:query}))),this.list.
hidden=!1,this.input.setAttribute("aria-expanded","true"),this.mark()}mark(){[...this.list.children].forEach((row,i)=>{row.setAttribute("aria-selected",String(i===
this.at)),i===this.at&&row.scrollIntoView({block:"nearest"})}),this.hits.length?this.input.setAttribute("aria-activedescendant",`hit-${this.at}`):this.input.removeAttribute(
"aria-activedescendant")}key(event){if(event.key==="ArrowDown"||event.key==="ArrowUp"){event.preventDefault();let count=this.hits.length;count&&(this.at=(this.at+
(event.key==="ArrowDown"?1:count-1))%count),this.mark()}else event.key==="Enter"?(event.preventDefault(),this.enter()):event.key==="Escape"&&(this.close(),this.
input.blur())}async enter(){(this.list.hidden||this.asked!==this.input.value)&&await this.search();let hit=this.hits[this.at];hit&&this.choose(hit.id)}choose(id){
this.close(),this.input.value="",this.input.blur();let fact=this.app.store.factById.get(id),holder=fact?.kind==="post"?fact.parts[0]?.node.id:void 0;this.app.focus(
holder??id,id).then(()=>byId("network").focus({preventScroll:!0}))}close(){this.turn++,this.list.hidden=!0,this.hits=[],this.input.setAttribute("aria-expanded",
"false"),this.input.removeAttribute("aria-activedescendant")}focus(){this.input.focus(),this.input.select()}};var ROW2=22,STEP=9,Lanes=class{constructor(app){this.app=app}app;draw(lanes,room){let width=Math.max(300,Math.min(860,room)),left=width<560?118:150,span=spanOf(
merged2(lanes));if(!span||lanes.length<2||lanes.reduce((sum,lane)=>sum+lane.total,0)<6)return null;let[low,high]=[span.low,Math.max(span.high,span.low+30)],x=day=>left+
10+(day-low)/(high-low)*(width-left-26),bottom=lanes.length*ROW2+4,label=lanes.map(({kind,total})=>`${term(kind)}: ${number(total)}`).join("; "),chart=svg("svg",
{class:"lanes",width,height:bottom+20,viewBox:`0 0 ${width} ${bottom+20}`,role:"group","aria-label":`${t("timeline")}: ${label}`});for(let[day,text]of ticks([low,
high+1],width-left))chart.append(svg("line",{x1:x(day),x2:x(day),y1:0,y2:bottom,class:"tick"}),svg("text",{x:x(day),y:bottom+14,"text-anchor":"middle",class:"ye\
ar"},text));let rows=[];return lanes.forEach((lane,row)=>{let y=row*ROW2+ROW2/2+2;chart.append(svg("line",{x1:left,x2:width,y1:y,y2:y,class:"lane"}),svg("text",
{x:left-8,y:y+4,"text-anchor":"end"},fitted(term(lane.kind),left)));let dots=[...columns(lane.days.filter(([day])=>day>=low&&day<=high),x)].sort(([a],[b])=>a-b);
rows.push(dots.map(([column,days])=>this.dot(column,y,lane.kind,days))),chart.append(...rows[row])}),walkable(chart,rows.filter(dots=>dots.length)),chart}dot(x,y,kind,days){
let count=days.reduce((sum,[,each])=>sum+each,0),[first,last]=[days[0][0],days[days.length-1][0]],open=()=>this.app.setFilters({fact:[kind],from:isoOf(first),to:isoOf(
last)}),when2=first===last?showDate(isoOf(first)):`${showDate(isoOf(first))} – ${showDate(isoOf(last))}`,what=`${term(kind)}, ${when2}: ${number(count)}`,key=event=>{
["Enter"," "].includes(event.key)&&(event.preventDefault(),event.stopPropagation(),open())},size={cx:x,cy:y,r:Math.min(10,3.4+1.5*Math.sqrt(count-1))};return svg(
"circle",{...size,class:kind==="Post"?"dot post":"dot",tabindex:-1,role:"button","aria-label":what,on:{click:open,keydown:key}},svg("title",{},what))}};function walkable(chart,rows){
rows[0]?.[0]?.setAttribute("tabindex","0"),chart.addEventListener("keydown",event=>{let row=rows.findIndex(dots=>dots.includes(event.target)),here=rows[row]?.indexOf(
event.target)??-1,next=here<0?void 0:stepFrom(rows,row,here,event.key);next&&(event.preventDefault(),event.stopPropagation(),rows[row][here].setAttribute("tabin\
dex","-1"),next.setAttribute("tabindex","0"),next.focus())})}function stepFrom(rows,row,here,key){let away=dot=>Math.abs(at(dot)-at(rows[row][here])),nearest2=dots=>dots&&
[...dots].sort((a,b)=>away(a)-away(b))[0];switch(key){case"ArrowLeft":return rows[row][here-1];case"ArrowRight":return rows[row][here+1];case"ArrowUp":return nearest2(
rows[row-1]);case"ArrowDown":return nearest2(rows[row+1]);default:return}}function at(dot){return Number(dot.getAttribute("cx"))}function merged2(lanes){let counts=new Map;
for(let lane of lanes)for(let[day,count]of lane.days)counts.set(day,(counts.get(day)??0)+count);return[...counts].sort((a,b)=>a[0]-b[0])}function fitted(text,left){
return text.length*6.4>left?`${text.split(/[,(]/)[0].slice(0,17)}…`:text}function columns(days,x){let out=new Map;for(let day of days){let column=Math.round(x(
day[0])/STEP)*STEP,list=out.get(column);list?list.push(day):out.set(column,[day])}return out}var LANES=7,OwnSummary=class{constructor(store,filter,all){this.store=store;this.filter=filter;this.all=all}store;filter;all;made=new Map;once(name,make){return this.
made.has(name)||this.made.set(name,make()),this.made.get(name)}get shown(){return this.once("shown",()=>this.all().filter(fact=>this.filter.fact(fact)))}get total(){
return this.shown.length}get dated(){return this.once("dated",()=>this.shown.filter(fact=>fact.begin||fact.end).length)}get counts(){return this.once("counts",()=>this.
filter.counts(this.all()))}get days(){return this.once("days",()=>byDay(function*(){for(let fact of this.filter.anyTime(this.store)){let period=periodOf(fact);period&&
(yield period.first)}}.call(this)))}get disputed(){return this.once("disputed",()=>this.shown.filter(fact=>fact.conflicts.length>0).length)}get mapped(){return this.
once("mapped",()=>[...this.store.nodes.values()].some(node=>node.at!==null))}get lanes(){return this.once("lanes",()=>{let kinds=new Map;for(let fact of this.shown){
let period=periodOf(fact);if(!period)continue;let day=Math.floor((period.first+period.last)/2),days=kinds.get(fact.type);days?days.push(day):kinds.set(fact.type,
[day])}return[...kinds].sort((a,b)=>b[1].length-a[1].length||(a[0]<b[0]?-1:1)).slice(0,LANES).map(([kind,days])=>({kind,total:days.length,days:byDay(days)}))})}get places(){
return this.once("places",()=>{let spots=new Map;for(let fact of this.shown)for(let node of new Set([...fact.place?[fact.place]:[],...fact.parts.map(part=>part.
node)])){if(!node.at)continue;let spot=spots.get(node.id);spot||spots.set(node.id,spot={id:node.id,type:node.type,name:node.name,latitude:node.at[0],longitude:node.
at[1],happened:0,involved:0}),fact.place===node&&spot.happened++,fact.parts.some(part=>part.node===node)&&spot.involved++}return[...spots.values()].sort((a,b)=>a.
id<b.id?-1:1)})}};function byDay(days){let counts=new Map;for(let day of days)counts.set(day,(counts.get(day)??0)+1);return[...counts].sort((a,b)=>a[0]-b[0])}function received(sent){
let counts=Object.fromEntries(Object.entries(sent.counts).map(([facet,values])=>[facet,new Map(Object.entries(values))])),places=sent.places.map(([id,type,name,
latitude,longitude,happened,involved])=>({id,type,name,latitude,longitude,happened,involved}));return{...sent,counts,places,disputed:counts.status.get(DISPUTED)??
0,mapped:places.length>0}}function soon(value,use,failed){value instanceof Promise?value.then(use).catch(failed):use(value)}var PAGE=120;function scope(app){let{focus}=app.state;return focus===null?null:h("p",{class:"scope"},t("onlyFocus",{name:app.nameOf(focus)})," ",h("button",{type:"\
button",class:"act",on:{click:()=>app.change({focus:null,select:null,expanded:[]})}},t("everyone")))}var Timeline=class{constructor(app){this.app=app;this.lanes=
new Lanes(app)}app;limit=PAGE;shown="";turn=0;lanes;update(summary){let{app}=this,key=JSON.stringify([app.state.focus,app.state.filters]);key!==this.shown&&(this.
limit=PAGE),this.shown=key;let turn=++this.turn,query={focus:app.state.focus,words:"",by:"date",down:!0,offset:0,limit:this.limit};soon(app.source.facts(query,app.
filter),found=>turn===this.turn&&this.draw(found,summary),app.failed)}draw({facts,found},summary){let{app}=this,groups=new Map;for(let fact of facts){let month=(fact.
begin||fact.end).slice(0,7);groups.set(month,[...groups.get(month)??[],fact])}let months=[...groups].map(([month,items])=>h("section",{class:"month"},h("h3",{},
month?showDate(month):t("undated")),h("ol",{},items.map(fact=>this.item(fact))))),rest=found-facts.length,undated=found-summary.dated,note=undated>0&&h("p",{class:"\
sub",id:"undated"},t("undatedLast",{n:number(undated),all:number(found)})),more=rest>0&&h("button",{type:"button",class:"more",on:{click:()=>(this.limit+=PAGE*2,
this.update(summary))}},t("more",{n:number(rest)})),view=byId("timeline-view");replace(view,h("div",{class:"sheet"},scope(app),this.lanes.draw(summary.lanes,view.
clientWidth-44),note,facts.length?months:h("p",{class:"none"},t("nothing")),more))}item(fact){let kind=fact.kind==="post"?"Person":"Event";return h("li",{class:`\
event ${fact.status}`,"data-fact":fact.id},h("time",{},timeOf(fact),dateMark(fact)),glyph(kind,12),h("div",{},h("p",{class:"event-type"},term(fact.type)," ",badges(
fact),topicChips(fact,this.app.actions)),h("p",{class:"claim"},written(sentence(fact,!1),this.app.actions)," ",h("button",{type:"button",class:"open-fact",on:{click:()=>this.
app.select(fact.id)}},t("evidence")))))}};var CUT=-169,GRID=50,MOST_SPOTS=400,MOST_LABELS=60,LARGE=14,TEXT2=12.5,CLOSEST=500,LEAST=13,HOME=[101,6.5,115,23.8];function project(longitude,latitude){let turned=((longitude-
CUT)%360+360)%360+CUT,angle=latitude*Math.PI/180;return[turned,-(1.25*Math.log(Math.tan(Math.PI/4+.4*angle))*180/Math.PI)]}var MapView=class{constructor(app){this.
app=app;let{box}=this;box.addEventListener("wheel",event=>(event.preventDefault(),this.zoom(Math.exp(-event.deltaY*.0016),event)),{passive:!1}),box.addEventListener(
"pointerdown",event=>{this.drag={x:event.clientX,y:event.clientY,moved:!1}}),box.addEventListener("pointermove",event=>this.move(event)),box.addEventListener("p\
ointerup",()=>setTimeout(()=>this.drag=null)),box.addEventListener("pointercancel",()=>this.drag=null),new ResizeObserver(()=>app.state.view==="map"&&this.draw()).
observe(box)}app;box=byId("map");land=null;spots=[];x=0;y=0;scale=3;fitted="";drag=null;async update(summary){let{app}=this;if(replace(byId("map-scope"),scope(app)),
this.spots=[...summary.places].sort((a,b)=>+(b.happened>0)-+(a.happened>0)||weight(b)-weight(a)||(a.id<b.id?-1:1)).slice(0,MOST_SPOTS),this.land??=outline(await inflated(
"land")),app.state.view!=="map")return;let key=JSON.stringify([app.state.focus,app.state.filters]);key!==this.fitted&&this.fit(),this.fitted=key,this.draw(),this.
legend()}fit(){let points=this.spots.map(spot=>project(spot.longitude,spot.latitude));points.length===0?this.show(...project(CUT,72),...project(CUT+359.99,-56)):
this.show(Math.min(...points.map(([x])=>x)),Math.min(...points.map(([,y])=>y)),Math.max(...points.map(([x])=>x)),Math.max(...points.map(([,y])=>y)))}home(){let[
west,south,east,north]=HOME;this.show(...project(west,north),...project(east,south)),this.draw()}show(left,top,right,bottom){let{clientWidth:width,clientHeight:height}=this.
box,margin=Math.min(90,width/6);this.x=(left+right)/2,this.y=(top+bottom)/2,this.scale=Math.min(60,(width-2*margin)/Math.max(LEAST,right-left),(height-110)/Math.
max(LEAST,bottom-top)),this.bound()}bound(){let{clientWidth:width,clientHeight:height}=this.box,[top,bottom]=[project(0,80)[1],project(0,-58)[1]],least=Math.min(
width/360,height/(bottom-top));this.scale=Math.max(least,Math.min(CLOSEST,this.scale));let keep2=(at2,low,high,half)=>high-low<=2*half?(low+high)/2:Math.max(low+
half,Math.min(high-half,at2));this.x=keep2(this.x,CUT,CUT+360,width/2/this.scale),this.y=keep2(this.y,top,bottom,height/2/this.scale)}zoom(by,at2){let{left,top,
width,height}=this.box.getBoundingClientRect(),dx=at2?at2.clientX-left-width/2:0,dy=at2?at2.clientY-top-height/2:0,before=this.scale;this.scale=Math.max(.5,Math.
min(CLOSEST,this.scale*by)),this.x+=dx/before-dx/this.scale,this.y+=dy/before-dy/this.scale,this.bound(),this.draw()}move(event){if(!this.drag||event.buttons===
0)return;let[dx,dy]=[event.clientX-this.drag.x,event.clientY-this.drag.y];!this.drag.moved&&Math.hypot(dx,dy)<4||(this.x-=dx/this.scale,this.y-=dy/this.scale,this.
drag={x:event.clientX,y:event.clientY,moved:!0},this.bound(),this.draw())}draw(){let{clientWidth:width,clientHeight:height}=this.box;if(!width||this.land===null)
return;let focused=document.activeElement?.closest?.("#map [data-id]")?.getAttribute("data-id"),picture=svg("svg",{width,height,viewBox:`0 0 ${width} ${height}`,
role:"group","aria-label":t("mapLabel")}),ground=svg("g",{transform:`translate(${width/2} ${height/2}) scale(${this.scale}) translate(${-this.x} ${-this.y})`});
ground.append(svg("path",{d:this.land,class:"land","vector-effect":"non-scaling-stroke"})),picture.append(ground);let marks=this.marks(width,height),floor=new Floor,
take=mark=>floor.take(mark,{width:2*mark.radius,height:2*mark.radius,drop:0}),[large,rest]=[marks.slice(0,LARGE),marks.slice(LARGE)];large.forEach(take);let labels=large.
map(mark=>this.label(mark,floor,width));rest.forEach(take),labels.push(...rest.slice(0,MOST_LABELS).map(mark=>this.label(mark,floor,width))),marks.forEach(mark=>picture.
append(this.dot(mark))),picture.append(...labels.filter(label=>label!==null)),replace(this.box,picture),focused&&this.box.querySelector(`[data-id="${CSS.escape(
focused)}"]`)?.focus(),byId("empty-map").hidden=this.spots.length>0}marks(width,height){let marks=[];for(let spot of this.spots){let[px,py]=project(spot.longitude,
spot.latitude),at2={x:width/2+(px-this.x)*this.scale,y:height/2+(py-this.y)*this.scale};if(at2.x<-40||at2.y<-40||at2.x>width+40||at2.y>height+40)continue;let close=marks.
find(mark=>Math.hypot(mark.x-at2.x,mark.y-at2.y)<Math.max(9,.7*mark.radius));close?(close.under.push(spot),close.radius=radiusOf([close.spot,...close.under])):marks.
push({spot,under:[],...at2,radius:radiusOf([spot])})}for(let mark of marks)nameByTown(mark);return marks.sort((a,b)=>b.radius-a.radius)}dot(mark){let{spot}=mark,
happened=[spot,...mark.under].some(each=>each.happened>0),what=[spot,...mark.under].slice(0,12).map(described).join(`
`),open=()=>{this.drag?.moved||this.app.focus(spot.id)},key=event=>{["Enter"," "].includes(event.key)&&(event.preventDefault(),event.stopPropagation(),open())},
classes=["spot",happened?"":"taking-part",spot.type,[spot,...mark.under].some(each=>each.id===this.app.state.select)?"chosen":""].filter(Boolean).join(" ");return svg(
"g",{class:classes,"data-id":spot.id,tabindex:0,role:"button","aria-label":what,on:{click:open,keydown:key}},svg("circle",{cx:mark.x,cy:mark.y,r:mark.radius}),svg(
"title",{},what))}label(mark,floor,width){let text=mark.spot.name+(mark.under.length?` +${mark.under.length}`:""),box={width:measure(text,TEXT2)+4,height:15,drop:0},
away=mark.radius+4+box.width/2;for(let[dx,dy]of[[away,0],[-away,0],[0,mark.radius+10],[0,-mark.radius-10]]){let at2={x:mark.x+dx,y:mark.y+dy};if(!(at2.x-box.width/
2<2||at2.x+box.width/2>width-2||!floor.free(at2,box)))return floor.take(at2,box),svg("text",{x:at2.x,y:at2.y+4.5,"text-anchor":"middle","aria-hidden":"true",class:mark.
spot.happened?"":"faint"},text)}return null}legend(){let happened=this.spots.some(spot=>spot.happened),involved=this.spots.some(spot=>!spot.happened),ring=svg("\
svg",{viewBox:"0 0 16 16",width:12,height:12,class:"ring","aria-hidden":"true"},svg("circle",{cx:8,cy:8,r:6}));replace(byId("map-legend"),happened&&h("li",{},glyph(
"Person",12),t("mapHappened")),involved&&h("li",{},ring,t("mapInvolved")),h("li",{class:"sub"},t("mapSource")))}};function nameByTown(mark){if(mark.under.length===
0)return;let all=[mark.spot,...mark.under],most=Math.max(...all.map(weight)),chosen=all.filter(spot=>2*weight(spot)>=most).reduce((a,b)=>b.name.length<a.name.length?
b:a);mark.under=all.filter(spot=>spot!==chosen),mark.spot=chosen}function weight(spot){return spot.happened+spot.involved}function radiusOf(spots){let happened=spots.
reduce((sum,spot)=>sum+spot.happened,0);return happened?Math.min(26,3.2+1.8*Math.sqrt(happened)):Math.min(14,3.5+.9*Math.sqrt(spots[0].involved))}function described(spot){
return[spot.name,spot.happened?t("mapHappenedN",{n:number(spot.happened)}):"",spot.involved?t("mapInvolvedN",{n:number(spot.involved)}):""].filter(Boolean).join(
" · ")}function outline(rings){let parts=[];for(let ring of rings){let[x,y]=[0,0],before=null,path="";for(let i=0;i<ring.length;i+=2){x+=ring[i],y+=ring[i+1];let[
px,py]=project(x/GRID,y/GRID),jumps=before!==null&&Math.abs(px-before)>180;path+=`${path===""||jumps?"M":"L"}${px.toFixed(2)} ${py.toFixed(2)}`,before=px}parts.
push(`${path}Z`)}return parts.join("")}var COLUMNS=["date","type","who","whom","status","what","place","topics","confidence","source"],EXPORTED=["date","basis",...COLUMNS.slice(1)];function factsOf(store,focus){
let node=focus===null?void 0:store.nodes.get(focus),article=focus===null?void 0:store.articles.get(focus.replace(/^article\//,"")),own=focus!==null?store.factById.
get(focus):void 0;return node?.facts??article?.facts??(own?[...own.partOf?[own.partOf]:[],own,...own.contains]:store.facts)}var texts=new WeakMap,spoken="";function folded(fact){
spoken!==language()&&(texts=new WeakMap),spoken=language();let text=texts.get(fact);return text===void 0&&texts.set(fact,text=` ${fold(COLUMNS.map(column=>cell(
fact,column)).join(" "))}`),text}function ordered(facts,{words,by,down}){let wanted=fold(words).split(" ").filter(Boolean),rows=wanted.length?facts.filter(fact=>wanted.
every(word=>folded(fact).includes(` ${word}`))):[...facts],sign=down?-1:1,key=fact=>by==="date"?fact.begin||fact.end:by==="confidence"?fact.confidence:cell(fact,
by),keyed=rows.map(fact=>[key(fact),fact]);return keyed.sort(([a,x],[b,y])=>a===""!=(b==="")?a===""?1:-1:(typeof a=="number"&&typeof b=="number"?a-b:by==="date"?
a<b?-1:a>b?1:0:String(a).localeCompare(String(b),"vi"))*sign||x.index-y.index),keyed.map(([,fact])=>fact)}function standing(fact){return fact.kind==="relation"?
"":[t(`status.${fact.status||"occurred"}`),fact.stage&&t(`stage.${fact.stage}`),fact.basis==="inferred"&&t("inferred")].filter(Boolean).join("; ")}function cell(fact,column){
let first=fact.parts[0]?.role,named=keep2=>fact.parts.filter(part=>keep2(part.role)).map(part=>nameOf(part.node)).join(", ");switch(column){case"date":return timeOf(
fact);case"basis":return fact.kind==="event"&&fact.basis?t(`date.${fact.basis}`):"";case"status":return standing(fact);case"type":return term(fact.type);case"wh\
o":return named(role=>role===first);case"whom":return named(role=>role!==first);case"what":return fact.kind==="post"?factWord(fact):fact.text?prefix(fact)+fact.
text:plain(sentence(fact,!1),nameOf);case"place":return fact.place?nameOf(fact.place):"";case"topics":return fact.topics.map(nameOf).join(", ");case"confidence":
return fact.evidence.length?String(fact.confidence):"";case"source":return fact.evidence.length===0?t("known"):[...new Set(fact.evidence.map(item=>item.article.
publisher||item.article.title))].join(", ")}}var PAGE2=100,MOST=5e4,Table=class{constructor(app){this.app=app}app;by="date";down=!0;words="";limit=PAGE2;waiting=0;turn=0;ask(limit){let{words,by,down}=this;
return this.app.source.facts({focus:this.app.state.focus,words,by,down,offset:0,limit},this.app.filter)}fill(){let turn=++this.turn;soon(this.ask(this.limit),found=>turn===
this.turn&&this.body(found),this.app.failed)}update(){let input=h("input",{type:"search",class:"table-filter",placeholder:t("filterRows"),"aria-label":t("filter\
Rows")});input.value=this.words,input.addEventListener("input",()=>{this.words=input.value,this.limit=PAGE2,clearTimeout(this.waiting),this.waiting=window.setTimeout(
()=>this.fill(),120)});let act=(label,run)=>h("button",{type:"button",class:"act",on:{click:run}},label);replace(byId("table-view"),h("div",{class:"sheet"},scope(
this.app),h("div",{class:"table-tools"},input,h("span",{class:"sub",id:"row-count"}),act(t("copy"),()=>{this.copy()}),act(t("csv"),()=>{this.download()})),h("di\
v",{class:"table-scroll",tabindex:0,role:"region","aria-label":t("table")},h("table",{},this.header(),h("tbody",{id:"rows"}))),h("div",{id:"more-rows"}))),this.
fill()}header(){let sort=column=>{this.down=this.by===column?!this.down:column==="date"||column==="confidence",this.by=column,this.update(),document.querySelector(
`[data-column="${column}"]`)?.focus()},head2=column=>h("th",{scope:"col","aria-sort":this.by!==column?"none":this.down?"descending":"ascending"},h("button",{type:"\
button","data-column":column,on:{click:()=>sort(column)}},t(`col.${column}`),this.by===column&&h("span",{"aria-hidden":"true"},this.down?" ▾":" ▴")));return h(
"thead",{},h("tr",{},COLUMNS.map(head2)))}body({facts,found}){byId("row-count").textContent=t("rows",{n:number(found)}),replace(byId("rows"),facts.length?facts.
map(fact=>this.row(fact)):h("tr",{class:"none"},h("td",{colspan:COLUMNS.length},t("nothing"))));let rest=found-facts.length;replace(byId("more-rows"),rest>0&&h(
"button",{type:"button",class:"more",on:{click:()=>(this.limit+=PAGE2*3,this.fill())}},t("more",{n:number(rest)})))}row(fact){let{actions}=this.app,nodes=keep2=>{
let own=fact.parts.filter(part=>keep2(part.role)).map(part=>part.node);return h("td",{},own.map((node,i)=>[i>0&&", ",written([node],actions)]))},first=fact.parts[0]?.
role,text=(column,classes)=>h("td",{class:classes},cell(fact,column));return h("tr",{"data-fact":fact.id},h("td",{class:fact.kind==="post"?void 0:"nowrap"},cell(
fact,"date"),dateMark(fact)),h("td",{class:"kind-cell"},term(fact.type)),nodes(role=>role===first),nodes(role=>role!==first),h("td",{class:`standing ${fact.status}`},
cell(fact,"status")),h("td",{},h("button",{type:"button",class:"open-fact",on:{click:()=>this.app.select(fact.id)}},cell(fact,"what")),conflictList(fact)),h("td",
{},fact.place&&written([fact.place],actions)),h("td",{},fact.topics.map((topic,i)=>[i>0&&", ",written([topic],actions)])),text("confidence","right"),text("sourc\
e"))}async all(){return(await this.ask(MOST)).facts}async copy(){await copyText(table(await this.all(),"	")),this.app.shell.flash(t("copied"))}async download(){
let blob=new Blob(["\uFEFF",table(await this.all(),",")],{type:"text/csv;charset=utf-8"}),link2=document.createElement("a");link2.href=URL.createObjectURL(blob),
link2.download="facts.csv",link2.click(),setTimeout(()=>URL.revokeObjectURL(link2.href),1e4)}};function table(facts,separator){return[EXPORTED.map(column=>t(`co\
l.${column}`)),...facts.map(fact=>EXPORTED.map(column=>cell(fact,column)))].map(line=>line.map(text=>quoted(text,separator)).join(separator)).join(`\r
`)+`\r
`}function quoted(text,separator){let safe=/^[=+\-@\t\r]/.test(text)?`'${text}`:text;return separator==="	"?safe.replace(/[\t\r\n]+/g," "):/[",\r\n]/.test(safe)?
`"${safe.replaceAll('"','""')}"`:safe}var VIEWS=["network","timeline","map","table"],Shell=class{constructor(app){this.app=app;this.filters=new FilterPanel(app),this.strip=new TimeStrip(app),this.timeline=
new Timeline(app),this.table=new Table(app),this.map=new MapView(app),this.search=new SearchBox(app);let on=(id,act)=>byId(id).addEventListener("click",act);on(
"back",()=>app.history.go(-1)),on("forward",()=>app.history.go(1)),on("home",()=>app.home()),on("open-filters",()=>this.toggleFilters()),on("lang",()=>app.toggleLanguage()),
on("theme",()=>this.theme()),on("share",()=>{this.share()}),on("help",()=>this.help()),on("zoom-in",()=>app.canvas.zoom(1.3)),on("zoom-out",()=>app.canvas.zoom(
1/1.3)),on("fit",()=>app.canvas.fit(!0)),on("map-in",()=>this.map.zoom(1.5)),on("map-out",()=>this.map.zoom(1/1.5)),on("map-fit",()=>(this.map.fit(),this.map.draw())),
on("map-home",()=>this.map.home()),on("clear",()=>this.filters.clear()),on("show-all",()=>app.change({all:!app.state.all})),on("events",()=>app.change({events:!app.
state.events})),on("close-panel",()=>app.select(null)),on("skip",()=>this.toList()),new ResizeObserver(()=>app.resized()).observe(byId("network"));for(let view of VIEWS)
on(`view-${view}`,()=>app.change({view}));this.words()}app;filters;strip;timeline;table;map;turn=0;told=null;search;words(){document.title=this.title(),byId("he\
ading").textContent=this.title();for(let element of document.querySelectorAll("[data-t]"))element.textContent=t(element.dataset.t);for(let element of document.querySelectorAll(
"[data-label]"))element.setAttribute("aria-label",t(element.dataset.label)),element.tagName==="BUTTON"&&(element.title=t(element.dataset.label));byId("notice").
firstElementChild?.replaceChildren(this.told?.()??""),byId("q").placeholder=t("search"),this.strip.words(),this.filters.words()}title(){let{title}=this.app.settings;
return title===""||isOwn("title",title)?t("title"):title}update(){let{app}=this;for(let view of VIEWS)byId(`view-${view}`).setAttribute("aria-pressed",String(app.
state.view===view)),byId(`${view}-view`).hidden=app.state.view!==view;this.steps();let active=app.filter.number;byId("filter-count").textContent=active?String(active):
"",byId("clear").hidden=active===0;let turn=++this.turn;soon(app.source.summary(app.filter,this.subject()),summary=>turn===this.turn&&this.numbers(summary),app.
failed),app.state.view==="table"&&this.table.update(),queueMicrotask(()=>this.afterDrawing())}steps(){byId("back").disabled=!this.app.history.canBack,byId("forw\
ard").disabled=!this.app.history.canForward}subject(){let{focus,view}=this.app.state;return focus!==null&&view==="map"&&this.app.store.nodes.get(focus)?.at?null:
focus}numbers(summary){let{app}=this;byId("view-map").hidden=!app.source.whole.mapped,this.filters.update(summary),this.strip.update(summary),app.state.view==="\
timeline"&&this.timeline.update(summary),app.state.view==="map"&&this.map.update(summary).catch(app.failed)}afterDrawing(){let{app}=this,hidden=app.hidden(),more=byId(
"show-all");more.hidden=app.scene.centre===null||hidden===0&&!app.state.all,more.textContent=app.state.all?t("showFewer"):t("hiddenNeighbours",{n:number(hidden)});
let events=byId("events");events.hidden=app.state.focus===null||!app.store.nodes.has(app.state.focus),events.setAttribute("aria-pressed",String(app.state.events)),
app.state.view!=="network"&&this.legend()}legend(){let present=new Set(this.app.scene.nodes.map(item=>item.type));replace(byId("legend"),types().filter(type=>present.
has(type)&&has(`kind.${type}`)).map(type=>h("li",{},glyph(type,12),t(`kind.${type}`))))}toggleFilters(){let panel=byId("filters");panel.hidden=!panel.hidden,byId(
"open-filters").setAttribute("aria-expanded",String(!panel.hidden)),panel.hidden||(this.filters.words(),panel.querySelector("summary, input, button")?.focus())}theme(){
toggleTheme(),this.app.canvas.restyle(),this.app.canvas.select(this.app.state.select),this.strip.draw()}async share(){await copyText(location.href),this.say(t("\
copied")),this.flash(t("copied"))}flash(text){let toast=byId("toast");toast.textContent=text,toast.hidden=!1,setTimeout(()=>toast.hidden=!0,1600)}help(){let dialog=byId(
"help-box");dialog.open?dialog.close():dialog.showModal()}toList(){let list=byId("shown");list.open=!0,list.querySelector("summary")?.focus()}notice(told,close){
if(this.told=told,byId("notice").hidden=told===null,told===null)return;let shut=()=>{this.notice(null),close?.()};replace(byId("notice"),h("span",{},told()),h("\
button",{type:"button","data-t":"close",on:{click:shut}},t("close"))),this.say(told())}say(text){byId("live").textContent=text}};async function copyText(text){try{
await navigator.clipboard.writeText(text)}catch{let field2=h("textarea",{class:"sr","aria-hidden":"true"});field2.value=text,document.body.append(field2),field2.
select(),document.execCommand("copy"),field2.remove()}}function shortestPath(store,from,to,sight){let deeds=search(store,from,to,sight,!0);return deeds.length?deeds:search(store,from,to,sight,!1)}function search(store,from,to,sight,deeds){
let start2=store.nodes.get(from),goal=store.nodes.get(to);if(!start2||!goal)return[];let before=new Map([[start2,null]]),front=[start2];for(;front.length&&!before.
has(goal);){let next=[];for(let node of front)for(let[other]of near(node,sight,deeds))before.has(other)||(before.set(other,node),next.push(other));front=next}if(!before.
has(goal))return[];let way=[];for(let at2=goal;at2;at2=before.get(at2)??null)way.unshift(at2.id);return way}function near(node,sight,deeds){let times=new Map;for(let link2 of node.
links){if(deeds&&link2.kind!=="fact"||!sight.fact(link2.fact))continue;let other=otherEnd(link2,node);times.set(other,(times.get(other)??0)+1)}return[...times].
sort((a,b)=>b[1]-a[1]||(a[0].id<b[0].id?-1:1))}var FACTS=5,LEFT=4;function sayFact(fact){return plain(sentence(fact),nameOf)}var Index=class{constructor(store){this.store=store;this.said=new Said(store.facts)}store;rows=[];seen={
nodes:0,facts:0,articles:0};said;refresh(){let{nodes,facts,articles}=this.store;if(!(this.seen.nodes===nodes.size&&this.seen.facts===facts.length&&this.seen.articles===
articles.size)){Object.assign(this.seen,{nodes:nodes.size,facts:facts.length,articles:articles.size}),this.rows=[];for(let node of nodes.values()){let count=node.
facts.length+node.articles.length,names2=new Set([node.name,nameOf(node),...node.type==="Topic"?[node.id.replace(/^topic\//,"")]:[]]);for(let name of names2)this.
rows.push({id:node.id,type:node.type,key:` ${fold(name)}`,by:"",count});for(let alias of node.aliases)this.rows.push({id:node.id,type:node.type,key:` ${fold(alias)}`,
by:alias,count})}for(let article of articles.values())this.rows.push({id:`article/${article.id}`,type:"Article",key:` ${fold(article.title)}`,by:"",count:article.
facts.length})}}find(query,limit=12){this.refresh();let folded2=fold(query);if(!folded2)return[];let wanted=` ${folded2}`,best=new Map;for(let row of this.rows){
let at2=row.key.indexOf(wanted);if(at2<0)continue;let rank2=((row.key.length===wanted.length?4:at2===0?2:0)+(row.by?0:1))*4+Math.log2(1+row.count)-(row.type==="\
Article"?12:0),known=best.get(row.id);(!known||rank2>known.rank)&&best.set(row.id,{row,rank:rank2})}let ranked=[...best.values()].sort((a,b)=>b.rank-a.rank||(a.
row.id<b.row.id?-1:1)),of=article=>ranked.filter(({row})=>row.type==="Article"===article).map(({row})=>({id:row.id,type:row.type,name:this.nameOf(row.id),by:row.
by,count:row.count})),told=(facts,type)=>facts.map(fact=>({id:fact.id,type,name:sayFact(fact),by:"",count:fact.evidence.length})),{facts:held,whole}=this.said.find(
query,"post",Math.min(FACTS,limit)),events=told(this.said.find(query,"event",Math.min(FACTS,limit)).facts,"Event"),names2=of(!1).slice(0,limit-Math.min(LEFT,held.
length)),posts=told(held,"Post").slice(0,limit-names2.length),named=names2.some(hit=>[hit.name,hit.by].some(name=>fold(name)===folded2)),hits=whole&&!named?[...posts,
...names2]:[...names2,...posts];return hits.push(...of(!0).slice(0,Math.max(0,limit-hits.length-Math.min(LEFT,events.length)))),[...hits,...events.slice(0,limit-
hits.length)]}nameOf(id){let node=this.store.nodes.get(id);return node?nameOf(node):this.store.articles.get(id.replace(/^article\//,""))?.title??id}};var FileSource=class{constructor(store){this.store=store;this.index=new Index(store)}store;index;chunks=new Map;firsts=jsonOf("text-firsts");known=null;async open(){
let pack=await inflated("graph-data");performance.mark("inflated"),this.store.ingest(pack)}async prepare(){}async search(query,limit){return this.index.find(query,
limit)}async passages(evidence){return Promise.all(evidence.map(async({row})=>{let chunk=this.firsts.length-1;for(;chunk>0&&this.firsts[chunk]>row;)chunk--;let texts2=this.
chunks.get(chunk);return texts2||this.chunks.set(chunk,texts2=inflated(`text-${chunk}`)),(await texts2)[row-this.firsts[chunk]]??["","",""]}))}async path(from,to,filter){
return shortestPath(this.store,from,to,filter)}best(filter,limit){return bestConnected(this.store,filter,limit)}count(node,filter){let count=0;for(let fact of node.
facts)filter.fact(fact)&&count++;return count}summary(filter,focus){return new OwnSummary(this.store,filter,()=>factsOf(this.store,focus))}get whole(){return this.
known??=new OwnSummary(this.store,new Filter(noFilters()),()=>this.store.facts)}facts(query,filter){let facts=ordered(factsOf(this.store,query.focus).filter(fact=>filter.
fact(fact)),query);return{facts:facts.slice(query.offset,query.offset+query.limit),found:facts.length}}},ROWS=2e3,ServerSource=class{constructor(store){this.store=
store}store;asked=new Map;texts=new Map;wanted=new Set;fetching=null;chosen=[];counts={};whole;async open(focus){let[,sent]=await Promise.all([this.overview([]),
get("api/summary",[])]);this.whole=received(sent),focus&&await this.ensure(focus,[])}async overview(filters){let pack=await get("api/overview",filters);this.store.
ingest(pack),this.chosen=pack.best??[],this.counts=pack.total??{}}async prepare(state,filter){let filters=parameters(filter.filters),needed=[state.focus,...state.
expanded,...state.pinned].filter(id=>id!==null);await Promise.all([...needed.map(id=>this.ensure(id,filters)),state.focus===null&&!state.path.length?this.overview(
filters):null])}ensure(id,filters){if(this.store.nodes.get(id)?.complete)return Promise.resolve();let key=new URLSearchParams([["id",id],...filters]).toString(),
answer=this.asked.get(key);return answer||(answer=get("api/neighbourhood",[["id",id],...filters]).then(pack=>{this.store.ingest(pack);for(let[node,total]of Object.
entries(pack.total??{})){let known=this.store.nodes.get(node);known&&!known.complete&&(known.total=total)}}),answer.catch(()=>this.asked.delete(key)),this.asked.
set(key,answer)),answer}async search(query,limit){let{hits,facts}=await get("api/search",[["q",query],["limit",String(limit)]]);return this.store.ingest(facts),
hits.map(hit=>{let fact=this.store.factById.get(hit.id);return fact?{...hit,name:sayFact(fact)}:hit.type==="Topic"?{...hit,name:term(hit.id)}:hit})}async passages(evidence){
let keys=evidence.map(keyOf);for(let key of keys)this.texts.has(key)||this.wanted.add(key);return this.wanted.size&&await(this.fetching??=Promise.resolve().then(
()=>this.fetchWanted())),keys.map(key=>this.texts.get(key)??["","",""])}async fetchWanted(){let missing=[...this.wanted];this.wanted.clear(),this.fetching=null;
for(let i=0;i<missing.length;i+=60){let keys=missing.slice(i,i+60),found=await get("api/evidence",[["keys",JSON.stringify(keys)]]);keys.forEach((key,k)=>this.texts.
set(key,found[k]??["","",""]))}}async path(from,to,filter){let filters=parameters(filter.filters),ids=await get("api/path",[["start",from],["goal",to],...filters]);
return await Promise.all(ids.map(id=>this.ensure(id,filters))),ids}best(_filter,limit){return this.chosen.slice(0,limit)}count(node){return this.counts[node.id]??
(node.total||node.facts.length)}async summary(filter,focus){return!filter.active&&focus===null?this.whole:received(await get("api/summary",[...parameters(filter.
filters),...focus===null?[]:[["focus",focus]]]))}async facts(query,filter){let facts=[],found=0,asked=[...parameters(filter.filters),["words",query.words],["by",
query.by],["down",query.down?"1":"0"]];query.focus!==null&&asked.push(["focus",query.focus]);for(let at2=query.offset;at2<query.offset+query.limit;at2+=ROWS){let limit=Math.
min(ROWS,query.offset+query.limit-at2),pack=await get("api/facts",[...asked,["offset",String(at2)],["limit",String(limit)]]);this.store.ingest(pack);for(let id of pack.
order??[])facts.push(this.store.factById.get(id));if(found=pack.found??0,at2+limit>=found)break}return{facts,found}}};async function get(path,query){let answer=await fetch(
`${path}?${new URLSearchParams(query)}`,{credentials:"omit"});if(!answer.ok)throw new Error(`${path}: ${answer.status}`);return await answer.json()}function firstPicture(block){return{nodes:block.nodes.map(({id,label,group})=>({id,type:group,label:label.replaceAll(`
`," "),score:1,hidden:0})),edges:block.edges.map(({id,from,to,label,arrows,value})=>({id,from,to,label,directed:arrows!=="",weight:value,links:[],deed:!0,tentative:!1})),
centre:null,parent:new Map}}async function main(){startTheme();let settings=jsonOf("settings"),chosen=kept("language");if(setLanguage(chosen==="vi"||chosen==="e\
n"?chosen:settings.lang),setVocabulary(jsonOf("vocabulary")),setLooks(jsonOf("looks")),document.body.classList.add("loading"),!("DecompressionStream"in globalThis))
throw new Error(t("noDecompress"));let block=jsonOf("network-data"),opening={nodes:block.nodes.map(node=>node.id),communities:new Map(block.nodes.map(node=>[node.
id,node.community])),positions:new Map(block.nodes.map(node=>[node.id,{x:node.x,y:node.y}]))},store=new Store,source=settings.mode==="server"?new ServerSource(store):
new FileSource(store);performance.mark("start");let app=new App(store,source,settings,opening);location.hash.length<2&&settings.focus===null&&app.preview(firstPicture(
block)),await new Promise(next=>setTimeout(next)),await source.open(settings.focus),performance.mark("data"),app.shell=new Shell(app),listen(app),await app.begin(),
document.body.classList.remove("loading"),document.body.classList.add("ready"),performance.mark("ready"),globalThis.explorer=app}main().catch(why=>{document.body.
classList.remove("loading");let empty=byId("empty");empty.hidden=!1,replace(empty,h("p",{},t("failed",{why:why instanceof Error?why.message:String(why)}))),console.
error(why)});})();
