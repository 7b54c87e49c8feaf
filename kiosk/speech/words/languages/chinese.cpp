#include "speech/words/languages/languages.h"

namespace speech {
namespace {

constexpr Sign signs_before_number[] = {{"≥", "至少"}, {">=", "至少"}, {"≤", "最多"}, {"<=", "最多"}, {"<", "少于"},
                                        {">", "多于"}, {"±", "正负"},  {"~", "大约"}, {"≈", "大约"},  {"+", "正"}};

constexpr Sign signs[] = {{"≥", "至少"}, {"≤", "最多"}, {"±", "正负"}, {"≈", "约等于"}, {"≠", "不等于"},
                          {"&", "和"},   {"+", "加"},   {"=", "等于"}, {"÷", "除以"},   {"×", "乘"},
                          {"°", "度"},   {"%", "百分"}, {"——", ", "}};

constexpr Fraction fractions[] = {{"1/2", "二分之一"}};

constexpr Agreeing agreeing[] = {
    {"二", "两",
     "个 周 天 次 年 种 片 粒 杯 倍 位 只 人 小时 分钟 条 毫克 公斤 公里 毫升 升 克 厘米 米 步 组 "
     "侧 边 岁 颗 支 瓶 项 级 半"}};

constexpr Unit units[] = {{"mg", "毫克", "毫克"},
                          {"µg μg mcg ug", "微克", "微克"},
                          {"g", "克", "克"},
                          {"kg", "公斤", "公斤"},
                          {"ml mL ML", "毫升", "毫升"},
                          {"dl dL", "分升", "分升"},
                          {"l L", "升", "升"},
                          {"mm", "毫米", "毫米"},
                          {"cm", "厘米", "厘米"},
                          {"m", "米", "米"},
                          {"km", "公里", "公里"},
                          {"°C ℃", "摄氏度", "摄氏度"},
                          {"°F ℉", "华氏度", "华氏度"},
                          {"°", "度", "度"},
                          {"h", "小时", "小时"},
                          {"min", "分钟", "分钟"},
                          {"s", "秒", "秒"},
                          {"kcal", "千卡", "千卡"},
                          {"mmHg", "毫米汞柱", "毫米汞柱"},
                          {"IU", "国际单位", "国际单位"},
                          {"$", "美元", "美元"},
                          {"€", "欧元", "欧元"},
                          {"¥", "元", "元"}};

constexpr Vocabulary words{
    .to = "到",
    .grouping = ",",
    .point = "点",
    .comma = "点",
    .han_numbers = true,
    .before_percent = "百分之",
    .percent = "",
    .per = "每",
    .times = "乘",
    .times_each = "次",
    .or_more = "以上",
    .out_of = "{b}分之{a}",
    .over = "比",
    .and_fraction = "又",
    .either = "或",
    .minus = "负",
    .number_sign = "第",
    .dot = "点",
    .at = " at ",
    .ordinal_sign = "第",
    .days = "周一 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天",
    .clock = {.sharp = "{h}点",
              .past = "{h}点{m}分",
              .past_under_ten = "{h}点零{m}分",
              .in_morning = "上午",
              .in_afternoon = "下午",
              .in_evening = "晚上"},
    .before_number = signs_before_number,
    .signs = signs,
    .fractions = fractions,
    .agreeing = agreeing,
    .units = units,
};

}  // namespace

const Vocabulary& chinese() {
    return words;
}

}  // namespace speech
