#include "commands/wall/printed_topics.h"

#include <chrono>
#include <utility>

#include "app/paper/leaflets.h"
#include "commands/common.h"
#include "commands/paper_child.h"

namespace commands {

std::unique_ptr<app::Paper> paper_of(const app::PrinterConfig& printer, const std::filesystem::path& media,
                                     std::function<void()> news_came, base::Report report) {
    if (printer.address.empty()) return nullptr;
    return std::make_unique<PaperChild>(PaperChild::Options{.program = {},
                                                            .address = printer.address,
                                                            .media = media.string(),
                                                            .wait_seconds = printer.wait_seconds,
                                                            .news_came = std::move(news_came),
                                                            .report = std::move(report)});
}

app::Printout printout_of(const flow::State& state, flow::World& world, const app::Config& config,
                          const std::shared_future<std::string>& version) {
    const auto& language = state.settings.language;
    const auto flow = world.library.flow(state.place().flow, language);
    if (!flow) return {};
    app::LeafletFacts facts;
    facts.site = {config.site_words(language),
                  [&](const char* english) { return world.library.word(english, language); }};
    facts.language = language;
    facts.language_name = app::own_name(world.library, language);
    if (version.wait_for(std::chrono::seconds(0)) == std::future_status::ready) facts.version = version.get();
    facts.date = today();
    const bool large = state.settings.text_size != flow::TextSize::normal;
    return {app::leaflet_of(*flow, state, facts),
            {config.printer.paper, large ? screen::Print::large : screen::Print::normal}};
}

}  // namespace commands
