// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/districts_page.h"

#include "ui/common/file_question.h"
#include "ui/settings/municipality_part.h"
#include "ui/widgets/plain_label.h"
#include "ui/words/error_words.h"

#include <QFile>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr qint64 kLargest = 64 << 20;

} // namespace

DistrictsPage::DistrictsPage(Preferences &preferences, QWidget *parent)
    : SettingsPage(parent)
    , m_words(new PlainLabel(this))
{
    auto *note =
        new PlainLabel(tr("Where a row of an imported file has coordinates but no district, the district comes "
                          "from these polygons. The file is GeoJSON; the name of a district is its property "
                          "“name”."),
                       this);
    note->setWordWrap(true);
    m_words->setObjectName(u"districtsWords"_s);
    m_words->setWordWrap(true);
    auto *choose = new QPushButton(tr("Choose a GeoJSON file…"), this);
    choose->setObjectName(u"chooseDistricts"_s);
    auto *remove = new QPushButton(tr("Remove the polygons"), this);
    auto *column = new QVBoxLayout(this);
    column->addWidget(note);
    column->addWidget(choose, 0, Qt::AlignLeft);
    column->addWidget(remove, 0, Qt::AlignLeft);
    column->addWidget(m_words);
    column->addStretch();
    connect(choose, &QPushButton::clicked, this, [this, &preferences] {
        askForFile({.title = tr("Polygons of the districts"),
                    .filters = {tr("GeoJSON (*.geojson *.json)"), tr("All files (*)")}},
                   preferences, this, [this](const QString &file) { take(file); });
    });
    connect(remove, &QPushButton::clicked, this, [this] {
        m_geoJson.clear();
        m_words->setText(tr("The polygons will be removed when you save."));
        markChanged();
    });
}

void DistrictsPage::take(const QString &path)
{
    QFile file{path};
    if (file.size() > kLargest || !file.open(QFile::ReadOnly)) {
        m_words->setText(
            ErrorWords::message(fail(file.size() > kLargest ? ErrorCode::BadFile : ErrorCode::Unreadable, path)));
        return;
    }
    m_geoJson = file.readAll();
    m_words->setText(tr("%1 will be taken when you save.").arg(QFileInfo{path}.fileName()));
    markChanged();
}

QFuture<Result<>> DistrictsPage::save(SettingsService &settings)
{
    return settings.setDistricts(m_geoJson);
}

} // namespace otklik
