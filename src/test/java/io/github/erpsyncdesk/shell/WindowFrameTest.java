package io.github.erpsyncdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A window that was elsewhere, on another screen or of another size, comes back whole. */
class WindowFrameTest {

    @ParameterizedTest
    @CsvSource({
            "100,80,1280,800, 0,0,1920,1040, 100,80,1280,800",
            "0,-20,1280,800, 0,0,1280,720, 0,0,1280,720",
            "300,100,1280,800, 0,0,1366,768, 86,0,1280,768",
            "-400,2000,1000,600, 0,0,1920,1040, 0,440,1000,600",
            "2000,50,4000,3000, 1920,0,1280,1024, 1920,0,1280,1024",
            "10,10,50,20, 0,0,1920,1040, 10,10,960,500",
            "10,10,1280,800, 0,0,800,450, 0,0,800,450"})
    void aWindowIsWithinItsScreen(double x, double y, double width, double height, double screenX, double screenY,
            double screenWidth, double screenHeight, double nowX, double nowY, double nowWidth, double nowHeight) {
        assertThat(WindowFrame.fitted(new Rectangle2D(x, y, width, height),
                new Rectangle2D(screenX, screenY, screenWidth, screenHeight)))
                .isEqualTo(new Rectangle2D(nowX, nowY, nowWidth, nowHeight));
    }
}
