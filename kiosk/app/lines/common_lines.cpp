#include "app/lines/describe.h"
#include "app/out_file.h"

namespace app {

std::optional<screen::Size> parse_size(const std::string& text) {
    int w = 0, h = 0;
    char end = 0;
    if (std::sscanf(text.c_str(), "%dx%d%c", &w, &h, &end) != 2) return std::nullopt;
    if (w < 320 || h < 320 || w > 7680 || h > 7680) return std::nullopt;
    return screen::Size{static_cast<float>(w), static_cast<float>(h)};
}

std::string size_problem(const std::string& text) {
    return parse_size(text) ? "" : "\"" + text + "\" is not a size; write width x height in pixels, such as 1080x1920";
}

void add_content(CLI::App& command, std::filesystem::path& content) {
    command.add_option("--content", content, "Content pack: a folder with scripts/ and media/");
}

void add_config(CLI::App& command, std::filesystem::path& config) {
    command.add_option(
        "--config", config,
        "The clinic's settings; left out: kiosk.toml in the data folder, else /etc/clinic-kiosk/kiosk.toml");
}

std::function<std::string(const std::string&)> ends_in(std::vector<std::string> endings) {
    return [endings = std::move(endings)](const std::string& out) { return ending_problem(out, endings); };
}

}  // namespace app
