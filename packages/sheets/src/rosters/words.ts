import type { Choice } from '../mapping/field.ts'

const choice = (code: string, ...words: [string, ...string[]]): Choice => ({ code, words })

export const SEX = [choice('male', '男', '1', '男性'), choice('female', '女', '2', '女性')]

export const YES_NO = [choice('yes', '是', '有', '1', 'Y', 'TRUE'), choice('no', '否', '无', '0', 'N', 'FALSE')]

export const URBAN_RURAL = [choice('urban', '城市', '城镇', '非农'), choice('rural', '农村', '乡村', '农业')]

/** As registers of households print it (GB/T 4761), shortened to what rolls use. */
export const RELATION = [
  choice('head', '本人', '户主', '申请人', '本人或户主'),
  choice('spouse', '配偶', '妻', '夫', '妻子', '丈夫', '夫妻'),
  choice(
    'child',
    '子女',
    '子',
    '女',
    '儿子',
    '女儿',
    '长子',
    '次子',
    '三子',
    '长女',
    '次女',
    '三女',
    '养子',
    '养女',
    '继子',
    '继女',
  ),
  choice('childInLaw', '儿媳或女婿', '儿媳', '女婿', '媳妇'),
  choice('parent', '父母', '父亲', '母亲', '父', '母', '公公', '婆婆', '岳父', '岳母', '继父', '继母'),
  choice('grandparent', '祖父母或外祖父母', '祖父', '祖母', '外祖父', '外祖母', '爷爷', '奶奶', '外公', '外婆'),
  choice('grandchild', '孙子女或外孙子女', '孙', '孙子', '孙女', '外孙', '外孙女', '外孙子'),
  choice('sibling', '兄弟姐妹', '兄', '弟', '姐', '妹', '哥哥', '弟弟', '姐姐', '妹妹'),
  choice('other', '其他', '其他亲属', '非亲属'),
]

export const HEALTH = [
  choice('healthy', '健康', '良好', '健康或良好', '一般', '一般或较弱'),
  choice('chronicIllness', '慢性病', '患慢性病', '有慢性病', '体弱'),
  choice('seriousIllness', '重病', '大病', '患大病', '重大疾病', '患重病'),
  choice('disabled', '残疾', '残疾人'),
]

export const WORK_ABILITY = [
  choice('full', '有劳动能力', '普通劳动力', '技能劳动力', '正常', '有'),
  choice('partial', '部分丧失劳动能力', '弱劳动力', '半劳动力', '弱劳力或半劳力'),
  choice('none', '无劳动能力', '丧失劳动能力', '完全丧失劳动能力', '无'),
]

export const SELF_CARE = [
  choice('full', '全自理', '具备生活自理能力', '自理', '完全自理'),
  choice('partial', '半护理', '部分丧失生活自理能力', '半失能', '半自理'),
  choice('none', '全护理', '完全丧失生活自理能力', '失能', '全失能', '不能自理'),
]

export const DISABILITY_KIND = [
  choice('sight', '视力', '视力残疾', '视力残', '盲'),
  choice('hearing', '听力', '听力残疾', '听力残', '聋'),
  choice('speech', '言语', '言语残疾', '言语残', '哑'),
  choice('body', '肢体', '肢体残疾', '肢体残'),
  choice('intellect', '智力', '智力残疾', '智力残'),
  choice('mind', '精神', '精神残疾', '精神残'),
  choice('multiple', '多重', '多重残疾', '多重残'),
]

export const DISABILITY_GRADE = [
  choice('1', '一级', '1', '壹级', '1级', 'Ⅰ级'),
  choice('2', '二级', '2', '贰级', '2级', 'Ⅱ级'),
  choice('3', '三级', '3', '叁级', '3级', 'Ⅲ级'),
  choice('4', '四级', '4', '肆级', '4级', 'Ⅳ级'),
]

export const DIBAO_CLASS = [
  choice('A', 'A类', 'A', '一类', '重点保障户', '长期保障'),
  choice('B', 'B类', 'B', '二类', '基本保障户'),
  choice('C', 'C类', 'C', '三类', '一般保障户'),
]

export const CAUSE = [
  choice('illness', '因病'),
  choice('disability', '因残'),
  choice('study', '因学'),
  choice('disaster', '因灾', '因意外'),
  choice('noWorker', '缺劳力', '缺乏劳动力', '缺劳动力'),
  choice('unemployed', '失业', '因失业', '无就业'),
  choice('old', '年老', '因老'),
  choice('other', '其他', '其它'),
]

export const SUPPORT_PLACE = [
  choice('institution', '集中供养', '集中', '机构供养'),
  choice('home', '分散供养', '分散', '居家'),
]

export const LOW_INCOME_KIND = [
  choice('lowIncomeHousehold', '最低生活保障边缘家庭', '低保边缘家庭', '低保边缘', '低收入家庭', '边缘户'),
  choice('rigidExpenditure', '刚性支出困难家庭', '支出型困难家庭', '支出型', '刚性支出困难'),
  choice('other', '其他低收入人口', '其他'),
]

export const CHILD_KIND = [
  choice('orphanInstitution', '机构养育孤儿', '集中养育孤儿'),
  choice('orphan', '社会散居孤儿', '散居孤儿', '孤儿'),
  choice('unattended', '事实无人抚养儿童', '事实孤儿'),
  choice('aids', '艾滋病病毒感染儿童'),
  choice('tekunChild', '特困儿童', '特困供养儿童'),
  choice('illOrDisabled', '重病重残儿童', '重残儿童', '重病儿童', '残疾儿童'),
  choice('guardianshipLacking', '监护缺失或不当儿童', '家庭监护缺失儿童', '监护困境儿童'),
  choice('poorFamily', '困难家庭儿童', '困境家庭儿童', '低保家庭儿童', '家庭贫困儿童'),
  choice('vagrant', '流浪儿童'),
]

export const RISK = [
  choice('red', '红色', '红', '高风险', '极高'),
  choice('yellow', '黄色', '黄', '中风险'),
  choice('blue', '蓝色', '蓝', '低风险'),
  choice('green', '绿色', '绿', '无风险', '一般'),
]

export const LEFT_BEHIND_KIND = [
  choice('child', '留守儿童', '农村留守儿童', '儿童'),
  choice('elder', '留守老年人', '留守老人', '老年人', '老人'),
  choice('woman', '留守妇女', '妇女'),
]
