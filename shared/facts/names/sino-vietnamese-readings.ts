/**
 * How Vietnamese reads the Chinese characters of names, against how pinyin spells them: a Sino-Vietnamese syllable without
 * diacritics, then the pinyin of the characters that are read so, the likeliest in a name first. By the standard
 * correspondence of both readings; u stands for ü after n and l too, as newspapers print it.
 */
export const SINO_VIETNAMESE = `
a=a,ya ai=ai,yi am=yin,an an=an,en ang=ang,yang anh=ying,yin ao=ao,yao ap=ya au=ou,ao,you
ba=ba,bo,po bac=bei,bo bach=bai,bo bai=pai,bai ban=ban,bin,pin bang=bang,pang,peng banh=peng bao=bao,bo bat=ba,bo be=bi
bi=bi,pi bich=bi bien=bian binh=ping,bing bo=bu,bo,pu boi=bei,pei bon=ben bong=peng,feng buu=bao,you but=bi
ca=ge,ke,jia cac=ge,ke cach=ge cai=gai can=jin,gan,gen,qin,qian cang=gang,jiang canh=jing,geng,qing cao=gao,hao cap=ji,ge cat=ji,ge
cau=qiu,ju,gou chan=zhen,zhan chanh=zheng chau=zhou,zhu chi=zhi chien=zhan chieu=zhao chinh=zheng chu=zhu,zhou chuan=zhun chung=zhong
chuong=zhang,zhong chuc=zhu,zhi co=ji,gu,qi coc=gu cong=gong con=kun cu=ju,jiu,qu cuc=ju,ji cung=gong,qiong cuong=qiang,gang
cuu=jiu,qiu da=ye,yi dac=de,te dai=dai,da,tai dam=tan,dan dan=dan,min,dian dang=deng,dang,teng danh=ming dao=dao,tao,yao dat=da,yi
dau=you,dou dich=yi,di,ze diem=yan,dian dien=tian,dian,yan diep=ye,die dieu=diao,yao,miao dinh=ding,ting do=du,tu,dou doan=duan,yin,tuan
doai=dui doi=dai,dui don=dun dong=dong,tong du=yu,you duan=yun duc=de,yu due=yi,rui dung=yong,rong duong=yang,tang duyen=yan,yuan duy=wei
duyet=yue duat=yu gia=jia,ye,zhe giac=jue giai=jie,xie giam=jian,xian gian=jian giang=jiang giao=jiao giap=jia gioi=jie
ha=he,xia hac=he,hei hach=he,hao hai=hai,xie ham=xian,han han=han,xin hang=hang,xiang hanh=xing,heng hao=hao,xiao hat=he hau=hou
hi=xi hien=xian,xuan hiep=xie hieu=xiao hinh=xing,ying ho=hu,hao,xu hoa=hua,he hoac=huo hoai=huai hoan=huan,wan hoang=huang,kuang
hoanh=hong,heng hoat=huo hoi=hui hong=hong hop=he hu=xu hua=xu huan=xun hue=hui hung=xiong,xing huong=xiang huu=you,xiu huy=hui
huyen=xuan,xian huyet=xue huynh=xiong,huang,jiong hy=xi
ich=yi ke=ji,jie khac=ke khai=kai,qi kham=qin,kan khan=kan,qin khang=kang khanh=qing,keng khao=kao khau=kou khe=xi,qi khi=qi
khiem=qian khoa=ke khoai=kuai khoi=kui,kai khong=kong khu=qu khuc=qu khue=gui,kui khuong=jiang,qiang khuyen=quan
ki=qi,ji kien=jian,qian kiem=jian,qian kiet=jie,ji kieu=qiao,jiao kim=jin kinh=jing,jin,qing ky=qi,ji
la=luo lac=le,luo,lu lai=lai,lei lam=lin,lan,lam lan=lan,lin lang=lang,liang lanh=ling,leng lao=lao,lu lap=li,la lau=lou le=li,lai
li=li lich=li liem=lian lien=lian liep=lie liet=lie lieu=liu,liao linh=ling lo=lu,luo loan=luan loc=lu loi=lei,li long=long,lang
lu=lu,lv luan=lun luat=lv,lu luc=lu,liu luong=liang luu=liu luyen=lian ly=li
ma=ma mac=mo,mai mach=mai,mo mai=mei,mai man=man,min manh=meng,mang mao=mao mat=mi mau=mao,mou mi=mi,mei mieu=miao,mao minh=ming,min
mo=mu,mo moc=mu mon=men mong=meng,mong muc=mu,mo my=mei,mi nam=nan nang=neng,nong nap=na nga=e ngac=e ngai=ai ngan=yin,yan
ngao=ao nghi=yi nghia=yi nghiem=yan nghiep=ye nghieu=yao ngo=wu,ngo ngoc=yu ngoi=wei ngu=yu,wu,niu nguc=yu ngung=ning nguon=yuan
nguy=wei nguyen=ruan,yuan nguyet=yue nha=ya nhac=yue,le nham=ren,yan nhan=ren,yan nhat=ri,yi nhi=er,ni nhien=ran nhiem=ren
nhu=ru nhuan=run nhue=rui nhung=rong nhuoc=ruo ni=ni niem=nian nien=nian ninh=ning no=nu,nao noi=nei nong=nong nu=nu,nv
o=wu oai=wei oanh=ying on=wen ong=weng
pha=po phac=pu,piao phach=po phai=pai pham=fan phan=pan,fan,fen phap=fa phat=fa,fo phi=fei phien=fan pho=fu,pu phong=feng,fang
phu=fu,pu phuc=fu phung=feng,fang phuong=fang,feng phuoc=fu
qua=guo,ge quach=guo quan=guan,jun,kun,qun quang=guang quat=jue que=gui,qiao quoc=guo quy=gui,ji,kui quyen=quan,juan quyet=jue quynh=qiong
sa=sha,suo sach=ce sai=chai,sai sam=cen,shen san=shan,chan sang=chuang,cang sat=sha,cha sau=chou si=shi sieu=chao sinh=sheng so=chu,suo,shu
soai=shuai son=shan song=shuang,shuang su=shi,shu,chu suong=shuang sung=chong,song suy=cui,shuai sy=shi
ta=xie,zuo,xi tac=zuo,ze tai=cai,zai,zi,xi tam=xin,san,xun tan=xin,qin,tan,bin tang=zeng,sang,zang,ceng tao=cao,zao,tao tap=xi,ji,za tat=bi,xi tau=zou
te=qi,ji,xi tham=shen,shan,can than=shen,chen,shen,xin thang=sheng,shang,tang thanh=qing,cheng,sheng thao=cao,tao thach=shi thai=tai,cai,shai thap=shi
that=shi,qi thau=tou the=shi,ti thi=shi,shi thich=shi,qi thiem=chan thien=tian,shan,qian thiep=tie thiet=tie,she thieu=shao,xiao thinh=sheng,qing tho=shou,tu
thoai=shui thoi=shi,cui thong=tong thon=cun thu=qiu,shu,shou,ci thua=cheng thuan=chun,shun thuat=shu thuc=shi,shu,zhi thue=shui thuong=chang,shang,cang
thuy=shui,cui,rui ti=si,bi tich=xi,ji,ze tiem=qian tien=xian,qian,jin,jian tiep=jie tiet=xue,jie tieu=xiao,jiao tin=xin tinh=xing,jing,qing,sheng
to=su,zu toai=sui toan=quan,suan toan=quan tong=song,zong,zong ton=sun,zun,cun toi=zui trach=ze,zhai,zhe tram=shen,zhan tran=chen,zhen tranh=zheng,cheng
trang=zhuang,zhang trat=zhi trau=zou tri=zhi,chi trieu=zhao,chao trien=zhan triet=zhe trinh=zheng,zhen,cheng tro=zhu trong=zhong tru=zhu,chu truc=zhu,zhi
trung=zhong,chong truong=zhang,chang,zhang truyen=chuan tu=zi,si,xu,xiu,ci tuan=jun,xun,sun,zun tuc=su,xu tue=hui,sui,xi tung=song,cong tuong=xiang,jiang,qiang
tuu=jiu tuy=sui,cui tuyen=xuan,quan tuyet=xue,jue ty=si,bi u=you ung=ying uoc=yue uong=wang,yang uy=wei,yu uyen=yuan,wan
van=wen,yun,wan,wan vang=wang vi=wei,wei vien=yuan viet=yue,yue vinh=yong,rong,ying vo=wu vong=wang vu=yu,wu,yu vuong=wang vy=wei
xa=she,che xich=chi xu=chu xuan=chun xung=chong xuong=chang,chang xuyen=chuan xuat=chu y=yi,yi yen=yan,yan yeu=yao`;
