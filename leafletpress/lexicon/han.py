"""Characters of Simplified Chinese that Traditional text does not have, and the other way round.

Only unambiguous pairs of words that leaflets use: what is right in both scripts (such as 后, 里, 干) is left out.
"""

from __future__ import annotations

PAIRS = """
们們 这這 个個 时時 会會 说說 来來 对對 长長 东東 车車 马馬 鸟鳥 鱼魚 见見 贝貝 页頁 风風 飞飛 门門
问問 间間 闻聞 国國 图圖 团團 园園 围圍 医醫 药藥 疗療 术術 检檢 护護 师師 询詢 诊診 断斷 伤傷 针針
剂劑 镇鎮 静靜 压壓 脑腦 脏臟 肾腎 胆膽 肠腸 肿腫 过過 还還 进進 远遠 运運 连連 选選 请請 让讓 谈談
认認 识識 讲講 谢謝 试試 该該 详詳 语語 误誤 读讀 课課 调調 轻輕 较較 输輸 转轉 轮輪 软軟 载載 边邊
达達 迟遲 适適 遗遺 邮郵 释釋 钱錢 铁鐵 银銀 错錯 键鍵 锁鎖 阳陽 阴陰 际際 险險 随隨 难難 顺順 须須
顾顧 预預 领領 频頻 题題 颜顏 额額 饭飯 饮飲 馆館 验驗 骤驟 龄齡 龙龍 为為 义義 乐樂 习習 书書 买買
乱亂 争爭 亲親 产產 亿億 仅僅 从從 价價 众眾 优優 传傳 体體 儿兒 关關 兴興 养養 写寫 军軍 农農 减減
击擊 则則 刚剛 创創 办辦 务務 动動 劳勞 势勢 区區 华華 协協 单單 卖賣 卫衛 厅廳 双雙 变變 号號 吗嗎
听聽 员員 响響 喷噴 场場 坏壞 块塊 坚堅 报報 声聲 处處 备備 够夠 头頭 妇婦 妈媽 孙孫 学學 宁寧 宝寶
实實 审審 宽寬 导導 寿壽 将將 尽盡 层層 属屬 岁歲 带帶 帮幫 广廣 应應 废廢 开開 异異 弃棄 张張 弹彈
归歸 当當 录錄 态態 怀懷 总總 恶惡 惊驚 惯慣 戏戲 战戰 扩擴 扫掃 执執 扰擾 担擔 择擇 挤擠 损損 换換
据據 数數 无無 旧舊 显顯 暂暫 机機 杂雜 权權 条條 极極 构構 标標 栏欄 树樹 样樣 楼樓 欢歡 残殘 气氣
汉漢 测測 浓濃 浅淺 渗滲 湿濕 满滿 滤濾 灭滅 灯燈 灵靈 热熱 烦煩 烧燒 爱愛 状狀 独獨 现現 环環 电電
画畫 疮瘡 痒癢 瘫癱 盖蓋 监監 盘盤 码碼 离離 种種 积積 称稱 稳穩 笔筆 签簽 简簡 类類 紧緊 红紅 约約
级級 纪紀 纯純 纸紙 线線 练練 组組 细細 终終 经經 结結 给給 络絡 统統 继繼 绝絕 续續 维維 绿綠 缓緩
编編 缩縮 网網 职職 联聯 胀脹 脓膿 脸臉 节節 获獲 营營 虑慮 虽雖 补補 装裝 观觀 规規 视視 觉覺 触觸
计計 订訂 议議 记記 许許 论論 设設 访訪 证證 评評 诉訴 词詞 译譯 责責 败敗 质質 贴貼 费費 资資 赛賽
"""
TRADITIONAL_ONLY = {pair[1]: pair[0] for pair in PAIRS.split()}
SIMPLIFIED_ONLY = {pair[0]: pair[1] for pair in PAIRS.split()}
# By script, what belongs to the other one.
WRONG_IN = {"Hans": TRADITIONAL_ONLY, "Hant": SIMPLIFIED_ONLY}
