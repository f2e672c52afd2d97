// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/hub_schema.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

static void registerHubScripts() // the macro must stand outside any namespace
{
    Q_INIT_RESOURCE(hub);
}

namespace otklik {

Result<std::vector<HubScript>> hubScripts()
{
    registerHubScripts();
    const QDir folder{u":/otklik/hub"_s};
    std::vector<HubScript> scripts;
    for (const QString &fileName : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file{folder.filePath(fileName)};
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::Internal, file.fileName(), file.errorString());
        scripts.push_back({fileName.left(3).toInt(), fileName.chopped(4), QString::fromUtf8(file.readAll())});
        if (scripts.back().version != static_cast<int>(scripts.size()))
            return fail(ErrorCode::Internal, fileName, u"a step of the hub's schema is missing"_s);
    }
    if (scripts.empty())
        return fail(ErrorCode::Internal, folder.path(), u"no step of the hub's schema"_s);
    return scripts;
}

} // namespace otklik
