#include "web/album.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "flow/picture_files.h"

namespace web {
namespace {

constexpr float longest_side = 1280;  ///< px: what a page shows at most

std::string key_of(const flow::Picture& picture) {
    std::string key = picture.file;
    for (const auto* ids : {&picture.show, &picture.hide}) {
        key += '\n';
        for (const auto& id : *ids) key += id + '\t';
    }
    return key;
}

/// "foot-inside" of "foot-inside.svg", of letters that need no escape in an address.
std::string stem_of(const std::string& file) {
    std::string stem;
    for (char c : file.substr(0, file.rfind('.'))) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        stem += plain || c == '-' || c == '_' ? c : '-';
    }
    return stem;
}

std::string in_quotes(const std::string& text) {
    std::string json = "\"";
    for (char c : text) {
        if (c == '"' || c == '\\') json += '\\';
        if (c == '\n')
            json += "\\n";
        else if (static_cast<unsigned char>(c) >= ' ')
            json += c;
    }
    return json + "\"";
}

template <class Values, class Write>
std::string list_of(const Values& values, const Write& write) {
    std::string json = "[";
    for (const auto& value : values) json += (json.size() > 1 ? "," : "") + write(value);
    return json + "]";
}

/// A number as JavaScript has it: "-.5" would do, "5." and "" would not.
std::string number_or_color(const std::string& value) {
    return value.starts_with('#') ? in_quotes(value) : value;
}

std::string script_of(const Way& way, const std::string& name) {
    auto share = [](float value) { return std::to_string(std::lround(value * 1000)); };
    auto frame = [](const std::vector<std::string>& values) { return list_of(values, number_or_color); };
    return "kioskWay(" + in_quotes(name) + ",{\"shares\":" + list_of(way.shares, share) +
           ",\"pieces\":" + list_of(way.pieces, in_quotes) + ",\"frames\":" + list_of(way.frames, frame) + "});\n";
}

}  // namespace

const Album::Shown& Album::show(const flow::Picture& picture) {
    const auto key = key_of(picture);
    auto found = shown_.find(key);
    if (found == shown_.end()) found = shown_.emplace(key, made(picture)).first;
    return found->second;
}

Album::Shown Album::made(const flow::Picture& picture) {
    auto file = sources_.pictures.picture(picture);
    if (auto* problem = std::get_if<base::Problem>(&file)) {
        site_.problems.push_back(*problem);
        return {};
    }
    auto& [bytes, ending] = std::get<PictureMaker::File>(file);
    Shown shown;
    shown.file = kept("pictures", picture.file, ending, std::move(bytes));
    if (const auto size = sources_.geometry.size(picture.file); size && size->w > 0 && size->h > 0) {
        const float scale = longest_side / std::max(size->w, size->h);
        shown.size = {std::round(size->w * scale), std::round(size->h * scale)};
    }
    if (flow::may_be_clip(picture.file))
        if (auto clip = sources_.pictures.clip(picture.file); !clip.empty())
            shown.clip = kept("pictures", picture.file, ".webp", std::move(clip));
    return shown;
}

std::string Album::kept(const std::string& folder, const std::string& file, const std::string& ending,
                        std::string bytes) {
    const auto stem = folder + "/" + stem_of(file);
    for (int number = 1;; ++number) {
        auto name = stem + (number == 1 ? "" : "-" + std::to_string(number)) + ending;
        const auto [there, added] = site_.files.emplace(name, bytes);
        if (added || there->second == bytes) return name;
    }
}

const std::string& Album::way(const flow::Picture& from, const flow::Picture& to) {
    const auto key = key_of(from) + '\f' + key_of(to);
    auto found = ways_.find(key);
    if (found != ways_.end()) return found->second;
    std::string name;
    if (from.file == to.file && !flow::is_photo(from.file))
        if (auto way = sources_.pictures.way(from, to)) {
            for (int number = 1; name.empty() || site_.files.count(name) > 0; ++number)
                name = "pictures/" + stem_of(from.file) + "-way-" + std::to_string(number) + ".js";
            site_.files[name] = script_of(*way, name);
        }
    return ways_.emplace(key, std::move(name)).first->second;
}

const std::string& Album::icon(const std::string& name) {
    auto found = icons_.find(name);
    if (found == icons_.end()) found = icons_.emplace(name, sources_.pictures.icon(name)).first;
    return found->second;
}

}  // namespace web
