#include "publish/minisign_format.h"

namespace publish::minisign {

bool ready() {
    return sodium_init() >= 0;
}

std::string base64(std::string_view bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), raw(bytes), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    text.pop_back();  // the final zero
    return text;
}

std::optional<std::string> from_base64(std::string_view text, std::size_t wanted) {
    std::string bytes(wanted + 3, '\0');
    std::size_t length = 0;
    const char* end = nullptr;
    if (sodium_base642bin(raw(bytes), bytes.size(), text.data(), text.size(), nullptr, &length, &end,
                          sodium_base64_VARIANT_ORIGINAL) != 0)
        return std::nullopt;
    if (length != wanted || end != text.data() + text.size()) return std::nullopt;
    bytes.resize(wanted);
    return bytes;
}

std::vector<std::string> lines_of(const std::string& file) {
    std::vector<std::string> lines(1);
    for (char c : file) {
        if (c == '\n')
            lines.emplace_back();
        else if (c != '\r')
            lines.back() += c;
    }
    if (lines.back().empty()) lines.pop_back();
    return lines;
}

std::string number_words(std::string_view id) {
    std::string words;
    for (std::size_t i = id.size(); i-- > 0;)
        for (int shift : {4, 0}) words += "0123456789ABCDEF"[static_cast<unsigned char>(id[i]) >> shift & 15];
    return words;
}

}  // namespace publish::minisign
