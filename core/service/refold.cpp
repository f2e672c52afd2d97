// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/refold.h"
#include "core/service/desk_context.h"
#include "core/service/journal.h"
#include "core/storage/setting_store.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kAtOnce = 500;
const QString kPlace = u"refold"_s; // what schema step 6 leaves

/// False where nothing is left.
bool refoldSome(Session &session, const Configuration &configuration)
{
    const auto behind = SettingStore{session}.value(kPlace);
    if (!behind)
        return false;
    WriteTransaction tx{session};
    Journal journal{session, configuration};
    const AppealId last = journal.refoldAll(AppealId{behind->toLongLong()}, kAtOnce);
    journal.finish();
    SettingStore settings{session};
    if (last)
        settings.setValue(kPlace, QString::number(last.value));
    else
        settings.remove(kPlace);
    tx.commit();
    return static_cast<bool>(last);
}

} // namespace

bool isToBeRefolded(Session &session)
{
    return SettingStore{session}.value(kPlace).has_value();
}

void refoldInTurns(DeskContext &desk)
{
    desk.writer().run<void>([&desk](Session &session) -> Result<> {
        if (desk.isClosing())
            return {};
        if (refoldSome(session, *desk.configuration()))
            refoldInTurns(desk);
        else
            desk.announce({.appeals = {}, .isEverything = true, .isConfiguration = false});
        return {};
    });
}

bool refoldRest(Session &session, const Configuration &configuration, const std::function<bool()> &goOn)
{
    while (refoldSome(session, configuration)) {
        if (!goOn())
            return false;
    }
    return true;
}

} // namespace otklik
