#include "display/fonts/font_files.h"

#include <algorithm>
#include <array>

namespace display {

namespace {

using screen::script_tag;

constexpr const char* core = "fonts-noto-core";

constexpr FontFamily sans{"NotoSans", core, script_tag("Latn")};
constexpr FontFamily cjk{"NotoSansCJK", "fonts-noto-cjk", script_tag("Hani")};

/// Characters drawn by one family, whole blocks of Unicode.
struct Range {
    char32_t first, last;
    FontFamily family;
};

/// The scripts people read today. Where one has several blocks it is there several times, its main block first.
constexpr std::array ranges{
    Range{0x0530, 0x058F, {"NotoSansArmenian", core, script_tag("Armn")}},
    Range{0x0590, 0x05FF, {"NotoSansHebrew", core, script_tag("Hebr")}},
    Range{0xFB1D, 0xFB4F, {"NotoSansHebrew", core, script_tag("Hebr")}},
    Range{0x0600, 0x06FF, {"NotoSansArabic", core, script_tag("Arab")}},
    Range{0x0750, 0x077F, {"NotoSansArabic", core, script_tag("Arab")}},
    Range{0x0870, 0x08FF, {"NotoSansArabic", core, script_tag("Arab")}},
    Range{0xFB50, 0xFDFF, {"NotoSansArabic", core, script_tag("Arab")}},
    Range{0xFE70, 0xFEFE, {"NotoSansArabic", core, script_tag("Arab")}},
    Range{0x0700, 0x074F, {"NotoSansSyriac", core, script_tag("Syrc")}},
    Range{0x0780, 0x07BF, {"NotoSansThaana", core, script_tag("Thaa")}},
    Range{0x07C0, 0x07FF, {"NotoSansNKo", core, script_tag("Nkoo")}},
    Range{0x0900, 0x097F, {"NotoSansDevanagari", core, script_tag("Deva")}},
    Range{0xA8E0, 0xA8FF, {"NotoSansDevanagari", core, script_tag("Deva")}},
    Range{0x0980, 0x09FF, {"NotoSansBengali", core, script_tag("Beng")}},
    Range{0x0A00, 0x0A7F, {"NotoSansGurmukhi", core, script_tag("Guru")}},
    Range{0x0A80, 0x0AFF, {"NotoSansGujarati", core, script_tag("Gujr")}},
    Range{0x0B00, 0x0B7F, {"NotoSansOriya", core, script_tag("Orya")}},
    Range{0x0B80, 0x0BFF, {"NotoSansTamil", core, script_tag("Taml")}},
    Range{0x0C00, 0x0C7F, {"NotoSansTelugu", core, script_tag("Telu")}},
    Range{0x0C80, 0x0CFF, {"NotoSansKannada", core, script_tag("Knda")}},
    Range{0x0D00, 0x0D7F, {"NotoSansMalayalam", core, script_tag("Mlym")}},
    Range{0x0D80, 0x0DFF, {"NotoSansSinhala", core, script_tag("Sinh")}},
    Range{0x0E00, 0x0E7F, {"NotoSansThai", core, script_tag("Thai")}},
    Range{0x0E80, 0x0EFF, {"NotoSansLao", core, script_tag("Laoo")}},
    Range{0x0F00, 0x0FFF, {"NotoSerifTibetan", core, script_tag("Tibt")}},
    Range{0x1000, 0x109F, {"NotoSansMyanmar", core, script_tag("Mymr")}},
    Range{0xA9E0, 0xA9FF, {"NotoSansMyanmar", core, script_tag("Mymr")}},
    Range{0xAA60, 0xAA7F, {"NotoSansMyanmar", core, script_tag("Mymr")}},
    Range{0x10A0, 0x10FF, {"NotoSansGeorgian", core, script_tag("Geor")}},
    Range{0x1C90, 0x1CBF, {"NotoSansGeorgian", core, script_tag("Geor")}},
    Range{0x1200, 0x139F, {"NotoSansEthiopic", core, script_tag("Ethi")}},
    Range{0x2D80, 0x2DDF, {"NotoSansEthiopic", core, script_tag("Ethi")}},
    Range{0x13A0, 0x13FF, {"NotoSansCherokee", core, script_tag("Cher")}},
    Range{0xAB70, 0xABBF, {"NotoSansCherokee", core, script_tag("Cher")}},
    Range{0x1400, 0x167F, {"NotoSansCanadianAboriginal", core, script_tag("Cans")}},
    Range{0x1780, 0x17FF, {"NotoSansKhmer", core, script_tag("Khmr")}},
    Range{0x19E0, 0x19FF, {"NotoSansKhmer", core, script_tag("Khmr")}},
    Range{0x1800, 0x18AF, {"NotoSansMongolian", core, script_tag("Mong")}},
    Range{0x1C50, 0x1C7F, {"NotoSansOlChiki", core, script_tag("Olck")}},
    Range{0x2D30, 0x2D7F, {"NotoSansTifinagh", core, script_tag("Tfng")}},
    Range{0xA000, 0xA4CF, {"NotoSansYi", core, script_tag("Yiii")}},
    Range{0xA500, 0xA63F, {"NotoSansVai", core, script_tag("Vaii")}},
    Range{0xABC0, 0xABFF, {"NotoSansMeeteiMayek", core, script_tag("Mtei")}},
    Range{0x1E900, 0x1E95F, {"NotoSansAdlam", core, script_tag("Adlm")}},
};

/// Where Noto has no serif of a script, its sans stands in; Naskh is what Arabic books are set in.
constexpr FontFamily serif{"NotoSerif", core, script_tag("Latn")};
constexpr FontFamily serif_cjk{"NotoSerifCJK", "fonts-noto-cjk", script_tag("Hani")};
constexpr std::array serifs{
    FontFamily{"NotoSerifArmenian", core, script_tag("Armn")},
    FontFamily{"NotoSerifHebrew", core, script_tag("Hebr")},
    FontFamily{"NotoNaskhArabic", core, script_tag("Arab")},
    FontFamily{"NotoSerifDevanagari", core, script_tag("Deva")},
    FontFamily{"NotoSerifBengali", core, script_tag("Beng")},
    FontFamily{"NotoSerifGurmukhi", core, script_tag("Guru")},
    FontFamily{"NotoSerifGujarati", core, script_tag("Gujr")},
    FontFamily{"NotoSerifTamil", core, script_tag("Taml")},
    FontFamily{"NotoSerifTelugu", core, script_tag("Telu")},
    FontFamily{"NotoSerifKannada", core, script_tag("Knda")},
    FontFamily{"NotoSerifMalayalam", core, script_tag("Mlym")},
    FontFamily{"NotoSerifSinhala", core, script_tag("Sinh")},
    FontFamily{"NotoSerifThai", core, script_tag("Thai")},
    FontFamily{"NotoSerifLao", core, script_tag("Laoo")},
    FontFamily{"NotoSerifMyanmar", core, script_tag("Mymr")},
    FontFamily{"NotoSerifGeorgian", core, script_tag("Geor")},
    FontFamily{"NotoSerifEthiopic", core, script_tag("Ethi")},
    FontFamily{"NotoSerifKhmer", core, script_tag("Khmr")},
};

/// For characters of every script: arrows, ticks, signs. Not needed by letters, so they come last.
constexpr std::array<FontFamily, 3> symbols{
    {{"NotoSansSymbols", core, 0}, {"NotoSansSymbols2", core, 0}, {"NotoSansMath", core, 0}}};

constexpr std::array cjk_scripts{script_tag("Hani"), script_tag("Hans"), script_tag("Hant"),
                                 script_tag("Hira"), script_tag("Kana"), script_tag("Jpan"),
                                 script_tag("Hang"), script_tag("Kore"), script_tag("Bopo")};

bool starts_with(const std::string& text, const char* start) {
    return text.rfind(start, 0) == 0;
}

/// Where the form of Han characters that readers of this language expect lies in Noto Sans CJK's collection.
int cjk_index(const std::string& language) {
    enum { japanese, korean, simplified, traditional, hong_kong };
    if (starts_with(language, "ja")) return japanese;
    if (starts_with(language, "ko")) return korean;
    if (language == "zh-HK" || language == "zh-Hant-HK" || language == "zh-MO" || starts_with(language, "yue"))
        return hong_kong;
    if (language == "zh-TW" || starts_with(language, "zh-Hant")) return traditional;
    return simplified;
}

}  // namespace

FontFiles::FontFiles(std::vector<std::filesystem::path> folders, base::Report report)
    : folders_(std::move(folders)), report_(std::move(report)) {}

const FontFamily& FontFiles::family_of(std::uint32_t script, flow::Letters letters) {
    const bool with_serifs = letters == flow::Letters::serif;
    if (std::find(cjk_scripts.begin(), cjk_scripts.end(), script) != cjk_scripts.end())
        return with_serifs ? serif_cjk : cjk;
    if (with_serifs)
        for (const FontFamily& family : serifs)
            if (family.script == script) return family;
    for (const Range& range : ranges)
        if (range.family.script == script) return range.family;
    return with_serifs ? serif : sans;
}

std::vector<const FontFamily*> FontFiles::fallbacks(char32_t character) {
    std::vector<const FontFamily*> families;
    for (const Range& range : ranges)
        if (character >= range.first && character <= range.last) families.push_back(&range.family);
    families.push_back(&sans);
    // From the Chinese radicals on, Noto Sans CJK is the likelier one; it also has many signs, but is slow to open.
    const bool east_asian = character >= 0x2E80 || (character >= 0x1100 && character <= 0x11FF);
    if (east_asian) families.push_back(&cjk);
    for (const FontFamily& family : symbols) families.push_back(&family);
    if (!east_asian) families.push_back(&cjk);
    return families;
}

std::optional<FontFace> FontFiles::face(const FontFamily& family, screen::Weight weight, const std::string& language) {
    std::string name = family.name;
    std::optional<std::string> file;
    if (weight == screen::Weight::bold) file = find(name + "-Bold");
    if (!file) file = find(name + "-Regular");
    if (!file) {
        if (reported_.insert(name).second && report_) report_(missing(family));
        return std::nullopt;
    }
    return FontFace{*file, family.script == cjk.script ? cjk_index(language) : 0, &family};
}

base::Problem FontFiles::missing(const FontFamily& family) const {
    std::string where;
    for (const std::filesystem::path& folder : folders_) where += (where.empty() ? "" : " or ") + folder.string();
    base::Problem problem;
    problem.what = std::string("the font ") + family.name + " is not in " + where;
    problem.advice = std::string("install the package ") + family.package;
    return problem;
}

std::optional<std::string> FontFiles::find(const std::string& name) {
    auto known = found_.find(name);
    if (known != found_.end()) return known->second;
    std::optional<std::string> file;
    for (const std::filesystem::path& folder : folders_)
        for (const char* extension : {".ttf", ".ttc", ".otf"}) {
            std::filesystem::path path = folder / (name + extension);
            std::error_code ignored;
            if (!file && std::filesystem::is_regular_file(path, ignored)) file = path.string();
        }
    return found_[name] = file;
}

}  // namespace display
